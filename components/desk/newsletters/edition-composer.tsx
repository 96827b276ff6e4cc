'use client'
import { Link2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { aboveText, linkText, readAbove } from '#components/desk/newsletters/above-text.ts'
import { ComposeParts } from '#components/desk/newsletters/compose-parts.tsx'
import type { EditionDraft } from '#components/desk/newsletters/use-edition-draft.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import { t } from '#domain/messages/t.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

type Props = { edition: EditionView; draft: EditionDraft }

/** Subject, preheader, the letter above and the parts of a draft. */
export function EditionComposer({ edition: { list, filled, savedBy }, draft }: Props) {
  const { document, change } = draft
  const line = (of: 'subject' | 'preheader', label: string, best: number, most: number, hint?: string) => (
    <Field
      label={label}
      hint={hint}
      counter={t('{n, number} of {most, number}', { n: Array.from(document[of]).length, most: best })}
    >
      {(wired) => (
        <input
          {...wired}
          {...writtenIn(list.language)}
          autoComplete="off"
          className={`w-full font-serif ${CONTROL}`}
          maxLength={most}
          value={document[of]}
          onChange={({ target }) => change({ [of]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      {draft.isConflict && (
        <Notice
          tone="warning"
          actions={
            <>
              <Button size="small" onClick={draft.takeTheirs}>
                {t('Take the saved one')}
              </Button>
              <Button size="small" onClick={draft.keepMine}>
                {t('Keep mine')}
              </Button>
            </>
          }
        >
          {savedBy
            ? t('{person} saved this edition meanwhile. What you changed is not saved.', { person: savedBy.name })
            : t('This edition was saved elsewhere meanwhile. What you changed is not saved.')}
        </Notice>
      )}
      {line('subject', t('Subject'), 70, 150)}
      {line('preheader', t('Preheader'), 110, 250, t('Inboxes show it beside the subject.'))}
      <LetterAbove language={list.language} above={document.above} onChange={(above) => change({ above })} />
      <ComposeParts
        parts={document.parts}
        language={list.language}
        filled={filled}
        onChange={(parts) => change({ parts })}
      />
    </div>
  )
}

type AboveProps = {
  language: string
  above: EditionDocument['above']
  onChange: (above: EditionDocument['above']) => void
}

/** The letter above the stories, as text with links. */
function LetterAbove({ language, above, onChange }: AboveProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState(() => aboveText(above))
  const [last, setLast] = useState(above)
  const read = readAbove(typed)
  if (last !== above) {
    setLast(above)
    // It was changed elsewhere; otherwise the text stays as it was typed.
    if (aboveText(read.above) !== aboveText(above)) setTyped(aboveText(above))
  }
  const write = (text: string) => {
    setTyped(text)
    onChange(readAbove(text).above)
  }
  /** Makes a link of the selected words, and selects the place of its address. */
  const link = () => {
    const area = field.current
    if (!area) return
    const { selectionStart: from, selectionEnd: to } = area
    const begun = linkText(typed.slice(from, to) || t('words'), 'https://')
    flushSync(() => write(`${typed.slice(0, from)}${begun}${typed.slice(to)}`))
    area.focus()
    area.setSelectionRange(from + begun.length - 1, from + begun.length - 1)
  }
  return (
    <div className="grid gap-2">
      <Field
        label={t('Letter above')}
        hint={t('Your own words to readers. An empty line begins a paragraph; a link is [words](address).')}
        why={
          read.refused === null
            ? undefined
            : t('{address} is not an address that can be linked.', { address: read.refused })
        }
      >
        {(wired) => (
          <textarea
            {...wired}
            ref={field}
            {...writtenIn(language)}
            rows={6}
            className={`w-full font-serif ${CONTROL} ${TEXT_AREA}`}
            value={typed}
            onChange={({ target }) => write(target.value)}
          />
        )}
      </Field>
      <Button size="small" icon={Link2} className="justify-self-start" onClick={link}>
        {t('Add a link')}
      </Button>
    </div>
  )
}
