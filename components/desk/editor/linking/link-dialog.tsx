'use client'
import type { Editor } from '@tiptap/react'
import { type KeyboardEvent, useId, useState } from 'react'
import { LinkOptionRow } from '#components/desk/editor/linking/link-option.tsx'
import { selectedWords, setLink, setPageLink } from '#components/desk/editor/linking/set-link.ts'
import { type LinkOption, useLinkSuggestions } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.link

type Props = { editor: Editor; storyId?: number | undefined; onClose: () => void }

/**
 * Makes, changes or removes a link: a combobox that finds pages of the paper by their words or names, or takes an
 * address. It begins with the selected words, so that Enter links them to the first page that has them.
 */
export function LinkDialog({ editor, storyId, onClose }: Props) {
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [prefill] = useState(() => before || selectedWords(editor))
  const [typed, setTyped] = useState(prefill)
  const [active, setActive] = useState<string | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const found = useLinkSuggestions(typed, typed === prefill, storyId)
  const { options } = found
  const isEmpty = typed.trim() === ''
  // The active option stays active if it moves when further results come. Of the recent stories none is active by itself.
  const at = Math.max(
    isEmpty && active === null ? -1 : 0,
    options.findIndex((option) => keyOf(option) === active),
  )

  const take = async (index: number, isChosen: boolean) => {
    if (isEmpty && !isChosen) return setWhy(words.empty)
    // While the list still shows the results of an earlier text, only what was chosen in it is taken from it.
    const option = found.isStale && !isChosen ? (await found.settled())[0] : options[index]
    if (editor.isDestroyed) return
    if (!option) return setWhy(words.wrong)
    follow(editor, option, typed.trim())
    onClose()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    onClose()
  }

  return (
    <FormDialog
      title={words.title}
      className="dialog linking"
      onSubmit={() => void take(at, active !== null)}
      onClose={onClose}
      returnFocus={() => editor.commands.focus()}
      footer={
        <>
          {before !== '' && (
            <button type="button" className="btn" onClick={remove}>
              {words.remove}
            </button>
          )}
          <button type="button" className="btn" onClick={onClose}>
            {editorWords.cancel}
          </button>
          <button className="btn primary">{words.save}</button>
        </>
      }
    >
      <LinkField
        typed={typed}
        at={at}
        options={options}
        isBusy={found.isStale}
        why={why ?? (found.hasFailed ? words.failed : null)}
        onType={(text) => {
          setTyped(text)
          setActive(null)
          setWhy(null)
        }}
        onMove={(index) => {
          setActive(keyOf(options[index]))
          setWhy(null)
        }}
        onTake={(index) => void take(index, true)}
      />
    </FormDialog>
  )
}

const keyOf = (option: LinkOption | undefined): string => (option?.kind === 'page' ? option.page.path : 'address')

function follow(editor: Editor, option: LinkOption, typed: string): void {
  if (option.kind === 'page') setPageLink(editor, option.page)
  else setLink(editor, { href: option.href, name: typed })
}

type FieldProps = {
  typed: string
  at: number
  options: LinkOption[]
  isBusy: boolean
  why: string | null
  onType: (text: string) => void
  onMove: (at: number) => void
  onTake: (index: number) => void
}

function LinkField({ typed, at, options, isBusy, why, onType, onMove, onTake }: FieldProps) {
  const id = useId()
  const count = options.length
  const keys = (event: KeyboardEvent) => {
    if (count === 0) return
    if (event.key === 'ArrowDown') onMove((at + 1) % count)
    else if (event.key === 'ArrowUp') onMove((Math.max(at, 0) - 1 + count) % count)
    else return
    event.preventDefault()
  }
  const heading = typed.trim() === '' ? words.recent : words.found(count)
  return (
    <div className={why === null ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{words.field}</label>
      <input
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={count > 0 && at >= 0 ? `${id}-${at}` : undefined}
        aria-invalid={why !== null}
        aria-describedby={why === null ? undefined : `${id}-why`}
        autoComplete="off"
        spellCheck={false}
        maxLength={2_048}
        value={typed}
        placeholder={words.hint}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={keys}
      />
      {why !== null && (
        <span className="why" id={`${id}-why`} role="alert">
          {why}
        </span>
      )}
      <p className="hint" role="status">
        {isBusy ? words.searching : heading}
      </p>
      <div className="menu" role="listbox" id={`${id}-list`} aria-label={words.options} aria-busy={isBusy}>
        {options.map((option, index) => (
          <LinkOptionRow
            key={keyOf(option)}
            id={`${id}-${index}`}
            option={option}
            isActive={index === at}
            onTake={() => onTake(index)}
          />
        ))}
      </div>
    </div>
  )
}
