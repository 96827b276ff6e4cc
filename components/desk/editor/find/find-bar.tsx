'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { endSearch, find, foundIn, replaceAll, replaceOne, step } from '#components/desk/editor/find/find-plugin.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { t } from '#domain/messages/t.ts'

type Props = { editor: Editor; onClose: () => void }

function countSaid(wanted: string, { at, count }: { at: number; count: number }): string {
  if (wanted === '') return ''
  return count === 0
    ? t('not found', {}, 'words in a text')
    : t('{n, number} of {most, number}', { n: at + 1, most: count })
}

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
  const count = countSaid(wanted, found)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape counts in the whole bar
    <div
      className="flex flex-wrap items-center gap-2 border-b border-rule py-2 font-sans text-sm leading-[1.4]"
      role="search"
      aria-label={t('Find in the story')}
      onKeyDown={keys}
    >
      <label className="relative flex w-44 items-center">
        <span className="sr-only">{t('Find')}</span>
        <Icon of={Search} className="pointer-events-none absolute start-[0.5625rem] text-ink-3" />
        <input
          className={`w-full ps-8 ${CONTROL}`}
          ref={box}
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value)
            setSaid('')
          }}
        />
      </label>
      <span role="status">{said || count}</span>
      <IconButton
        isSmall
        icon={ChevronUp}
        label={t('Previous match')}
        keys="⇧ Enter"
        onClick={() => step(editor, -1)}
      />
      <IconButton isSmall icon={ChevronDown} label={t('Next match')} keys="Enter" onClick={() => step(editor, 1)} />
      {editor.isEditable && (
        <>
          <input
            className={`w-44 ${CONTROL}`}
            aria-label={t('Replace with')}
            placeholder={t('Replace with')}
            value={by}
            onChange={(event) => setBy(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              replaceOne(editor, by)
            }}
          />
          <Button size="small" onClick={() => replaceOne(editor, by)}>
            {t('Replace')}
          </Button>
          <Button size="small" onClick={() => setSaid(t('{n, number} replaced', { n: replaceAll(editor, by) }))}>
            {t('{n, plural, =0 {Replace all} other {Replace all #}}', { n: found.count })}
          </Button>
        </>
      )}
      <Checkbox name={t('Match case')} isOn={isCaseSensitive} onChange={setCaseSensitive} />
      <IconButton isSmall icon={X} label={t('Close find')} keys="Esc" onClick={close} />
    </div>
  )
}

function selectedWords({ state: { doc, selection } }: Editor): string {
  const { from, to } = selection
  const text = doc.textBetween(from, to, '\n')
  return text.includes('\n') ? '' : text.slice(0, 200)
}
