'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { endSearch, foundIn, look, replaceAll, replaceOne, step } from '#components/desk/editor/find/find-plugin.ts'
import { IconButton } from '#components/desk/parts/icon-button.tsx'

type Props = { editor: Editor; onClose: () => void }

/** Find and replace: Enter goes to the next hit, Shift+Enter to the previous one, Escape back to the text. */
export function FindBar({ editor, onClose }: Props) {
  const [words, setWords] = useState(() => selectedWords(editor))
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
  useEffect(() => look(editor, { words, isCaseSensitive }), [editor, words, isCaseSensitive])

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
    const count = replaceAll(editor, by)
    setSaid(`${count} replaced`)
  }
  const count = words === '' ? '' : found.count === 0 ? 'not found' : `${found.at + 1} of ${found.count}`
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape counts in the whole bar
    <div className="find-bar" role="search" aria-label="Find in the story" onKeyDown={keys}>
      <label className="search">
        <span className="hush">Find</span>
        <Search className="i" aria-hidden="true" />
        <input
          className="input"
          ref={box}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setSaid('')
          }}
        />
      </label>
      <span role="status">{said || count}</span>
      <IconButton isSmall icon={ChevronUp} label="Previous hit" keys="⇧ Enter" onClick={() => step(editor, -1)} />
      <IconButton isSmall icon={ChevronDown} label="Next hit" keys="Enter" onClick={() => step(editor, 1)} />
      {editor.isEditable && (
        <>
          <label className="search">
            <span className="hush">Replace with</span>
            <input
              className="input"
              placeholder="Replace with"
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
            Replace
          </button>
          <button type="button" className="btn s" onClick={all}>
            All {found.count > 0 && found.count}
          </button>
        </>
      )}
      <label className="tick">
        <input type="checkbox" checked={isCaseSensitive} onChange={(event) => setCaseSensitive(event.target.checked)} />{' '}
        Match case
      </label>
      <IconButton isSmall icon={X} label="Close find" keys="Esc" onClick={close} />
    </div>
  )
}

function selectedWords({ state: { doc, selection } }: Editor): string {
  const { from, to } = selection
  const text = doc.textBetween(from, to, '\n')
  return text.includes('\n') ? '' : text.slice(0, 200)
}
