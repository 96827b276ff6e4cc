'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { endSearch, find, foundIn, replaceAll, replaceOne, step } from '#components/desk/editor/find/find-plugin.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.find

type Props = { editor: Editor; onClose: () => void }

/** Find and replace: Enter goes to the next hit, Shift+Enter to the previous one, Escape back to the text. */
export function FindBar({ editor, onClose }: Props) {
  const [wanted, setWanted] = useState(() => selectedWords(editor))
  const [by, setBy] = useState('')
  const [isCaseSensitive, setCaseSensitive] = useState(false)
  const [said, setSaid] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const found = useEditorState({
    editor,
    selector: () => {
      const { hits, at } = foundIn(editor.state)
      return { count: hits.length, at }
    },
  })
  useEffect(() => box.current?.select(), [])
  useEffect(() => find(editor, { words: wanted, isCaseSensitive }), [editor, wanted, isCaseSensitive])

  const close = () => {
    endSearch(editor)
    onClose()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const isIn = event.target === box.current
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && isIn) step(editor, event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const all = () => {
    setSaid(words.replaced(replaceAll(editor, by)))
  }
  const count = wanted === '' ? '' : found.count === 0 ? words.notFound : words.position(found.at + 1, found.count)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape counts in the whole bar
    <div className="find-bar" role="search" aria-label={words.region} onKeyDown={keys}>
      <label className="search">
        <span className="hush">{words.find}</span>
        <Search className="i" aria-hidden="true" />
        <input
          className="input"
          ref={box}
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value)
            setSaid('')
          }}
        />
      </label>
      <span role="status">{said || count}</span>
      <IconButton isSmall icon={ChevronUp} {...words.previous} onClick={() => step(editor, -1)} />
      <IconButton isSmall icon={ChevronDown} {...words.next} onClick={() => step(editor, 1)} />
      {editor.isEditable && (
        <>
          <label className="search">
            <span className="hush">{words.replaceWith}</span>
            <input
              className="input"
              placeholder={words.replaceWith}
              value={by}
              onChange={(event) => setBy(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                event.preventDefault()
                replaceOne(editor, by)
              }}
            />
          </label>
          <button type="button" className="btn s" onClick={() => replaceOne(editor, by)}>
            {words.replace}
          </button>
          <button type="button" className="btn s" onClick={all}>
            {words.replaceAll(found.count)}
          </button>
        </>
      )}
      <label className="tick">
        <input type="checkbox" checked={isCaseSensitive} onChange={(event) => setCaseSensitive(event.target.checked)} />{' '}
        {words.matchCase}
      </label>
      <IconButton isSmall icon={X} {...words.close} onClick={close} />
    </div>
  )
}

function selectedWords({ state: { doc, selection } }: Editor): string {
  const { from, to } = selection
  const text = doc.textBetween(from, to, '\n')
  return text.includes('\n') ? '' : text.slice(0, 200)
}
