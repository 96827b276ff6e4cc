'use client'
import { Upload } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useDeferredValue, useRef, useState } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { type DetailFocus, MediaDetail } from '#components/desk/media/detail/media-detail.tsx'
import { NothingChosen } from '#components/desk/media/detail/nothing-chosen.tsx'
import { MediaFilters } from '#components/desk/media/library/media-filters.tsx'
import { MediaList } from '#components/desk/media/library/media-list.tsx'
import { thumbId } from '#components/desk/media/library/thumb.tsx'
import { useFilesGiven } from '#components/desk/media/library/use-files-given.ts'
import { EVERY_PICTURE } from '#components/desk/media/pictures.ts'
import { UploadList } from '#components/desk/media/queue/upload-list.tsx'
import { uploads, useUploads } from '#components/desk/media/queue/use-uploads.ts'
import { TAKEN_TYPES } from '#components/desk/media/queue/why-not-taken.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'
import { mediaWords as words } from '#components/desk/words/media.ts'

const PAGE = '/desk/media'
const hrefOf = (id: string | null) => (id === null ? PAGE : `${PAGE}?picture=${id}`)

/** The library page: uploads on top, then the pictures, and beside them the selected one. */
export function MediaPage() {
  const chooser = useRef<HTMLInputElement>(null)
  const [chosen, choose] = useChosen()
  const [typed, setTyped] = useState(EVERY_PICTURE)
  const [focus, setFocus] = useState<DetailFocus>(null)
  const list = useUploads()
  const narrowing = { ...typed, q: useDeferredValue(typed.q.trim()) }
  const open = (id: string | null, to: DetailFocus) => {
    setFocus(to)
    choose(id)
  }
  const close = () => {
    if (chosen === null) return
    open(null, null)
    document.getElementById(thumbId(chosen))?.focus()
  }
  const add = (files: File[]) => uploads.add(files)
  const isOver = useFilesGiven(add)
  useKeys({ u: () => chooser.current?.click(), escape: close })
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <DeskLink href="/desk/files">{words.files}</DeskLink>
        <span className="gap" />
        <button type="button" className="btn primary" onClick={() => chooser.current?.click()}>
          <Upload className="i" aria-hidden="true" />
          {words.upload} <kbd aria-hidden="true">U</kbd>
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          aria-label={words.filesToUpload}
          accept={TAKEN_TYPES.join()}
          onChange={(event) => {
            add([...(event.target.files ?? [])])
            // Resets the input, so that choosing the same file again fires another change event.
            event.target.value = ''
          }}
        />
      </div>
      <MediaFilters
        narrowing={typed}
        onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
        onDown={() => document.querySelector<HTMLElement>('.thumb[tabindex="0"]')?.focus()}
      />
      <UploadList list={list} onOpen={(id, toText) => open(id, toText ? 'text' : 'panel')} />
      <div className="library">
        <MediaList
          narrowing={narrowing}
          chosen={chosen}
          hrefOf={hrefOf}
          onOpen={(id, byKeys) => open(id, byKeys ? 'panel' : null)}
          onClear={() => setTyped(EVERY_PICTURE)}
          onUpload={() => chooser.current?.click()}
        />
        {chosen === null ? (
          <NothingChosen />
        ) : (
          <PanelBoundary key={chosen} label={mediaDetailWords.label} className="panel">
            <MediaDetail id={chosen} focus={focus} onOpen={(id) => open(id, 'panel')} onClose={close} />
          </PanelBoundary>
        )}
      </div>
      {isOver && (
        <div className="drop-here" role="status">
          <p>{words.dropHere}</p>
        </div>
      )}
    </>
  )
}

/** The selected picture. Its id is in the address, so that it can be shared and the Back button works. */
function useChosen(): [string | null, (id: string | null) => void] {
  const named = useSearchParams().get('picture')
  const [before, setBefore] = useState(named)
  const [chosen, setChosen] = useState(named)
  if (before !== named) {
    setBefore(named)
    setChosen(named)
  }
  const choose = (id: string | null) => {
    setChosen(id)
    // `pushState` does not request the page again; the panel reads its own data.
    window.history.pushState(null, '', hrefOf(id))
  }
  return [chosen, choose]
}
