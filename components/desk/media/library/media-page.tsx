'use client'
import { Upload } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useDeferredValue, useState } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { type DetailFocus, MediaDetail } from '#components/desk/media/detail/media-detail.tsx'
import { PANEL } from '#components/desk/media/detail/panel-look.tsx'
import { MediaFilters } from '#components/desk/media/library/media-filters.tsx'
import { MediaList } from '#components/desk/media/library/media-list.tsx'
import { thumbId } from '#components/desk/media/library/thumb.tsx'
import { useFilesGiven } from '#components/desk/media/library/use-files-given.ts'
import { EVERY_PICTURE } from '#components/desk/media/pictures.ts'
import { UploadList } from '#components/desk/media/queue/upload-list.tsx'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { TAKEN_TYPES } from '#components/desk/media/queue/why-not-taken.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { keyNames } from '#components/desk/parts/key-names.ts'
import { rich } from '#components/desk/parts/rich.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { useQueue } from '#components/desk/uploads/use-queue.ts'
import { t } from '#domain/messages/t.ts'

const PAGE = '/desk/media'
const hrefOf = (id: string | null) => (id === null ? PAGE : `${PAGE}?picture=${id}`)
const LIBRARY =
  'grid flex-1 grid-cols-[minmax(0,1fr)_24rem] items-start slim:grid-cols-[minmax(0,1fr)_20rem] narrow:grid-cols-[minmax(0,1fr)]'

/** The library page: uploads on top, then the pictures, and beside them the selected one. */
export function MediaPage() {
  const [chosen, choose] = useChosen()
  const [typed, setTyped] = useState(EVERY_PICTURE)
  const [focus, setFocus] = useState<DetailFocus>(null)
  const list = useQueue(uploads)
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
  const add = (files: File[]) => void uploads.add(files)
  const isOver = useFilesGiven(add)
  useKeys({ escape: close })
  return (
    <>
      <Bar title={t('Pictures')}>
        <DeskLink href="/desk/files">{t('Files')}</DeskLink>
        <FileButton
          kind="primary"
          icon={Upload}
          keys="U"
          label={t('Upload')}
          fieldName={t('Files to upload')}
          isMultiple
          accept={TAKEN_TYPES.join()}
          onChoose={add}
        />
      </Bar>
      <MediaFilters
        narrowing={typed}
        onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
        onDown={() => document.querySelector<HTMLElement>('[data-thumb][tabindex="0"]')?.focus()}
      />
      <UploadList list={list} onOpen={(id, toText) => open(id, toText ? 'text' : 'panel')} />
      <div className={LIBRARY}>
        <MediaList
          narrowing={narrowing}
          chosen={chosen}
          hrefOf={hrefOf}
          onOpen={(id, byKeys) => open(id, byKeys ? 'panel' : null)}
          onClear={() => setTyped(EVERY_PICTURE)}
          onFiles={add}
        />
        {chosen === null ? (
          <NothingChosen />
        ) : (
          <PanelBoundary key={chosen} label={t('Selected picture')} className={PANEL}>
            <MediaDetail id={chosen} focus={focus} onOpen={(id) => open(id, 'panel')} onClose={close} />
          </PanelBoundary>
        )}
      </div>
      {isOver && (
        <div className="pointer-events-none fixed inset-0 z-45 grid place-items-center bg-veil" role="status">
          <p className="rounded-[6px] border-2 border-dashed border-blue bg-raised px-8 py-4 font-serif text-xl leading-[1.2] font-bold">
            {t('Drop the files to upload them.')}
          </p>
        </div>
      )}
    </>
  )
}

/** Stands in the place of the panel while no picture is selected: explains keys and uploads. */
function NothingChosen() {
  return (
    <aside className={`${PANEL} narrow:hidden`} aria-label={t('Selected picture')}>
      <p className="text-ink-3">
        {rich(
          'Select a picture to see its texts, its crops and where it is used. Arrow keys move, {enter} opens, {escape} closes.',
          { enter: <kbd>{keyNames('Enter')}</kbd>, escape: <kbd>{keyNames('Esc')}</kbd> },
        )}{' '}
        {t('You can drop files anywhere on this page, or paste them.')}
      </p>
    </aside>
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
