'use client'
import { Link2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { aboveText, linkText, readAbove } from '#components/desk/newsletters/above-text.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import { t } from '#domain/messages/t.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'

type Props = { language: string; above: EditionDocument['above']; onChange: (above: EditionDocument['above']) => void }

/** The letter above the stories, as text with links. */
export function LetterAbove({ language, above, onChange }: Props) {
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
