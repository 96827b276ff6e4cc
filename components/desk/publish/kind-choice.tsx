'use client'
import { CONTROL, TEXT_AREA, TICK } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { PublishPart } from '#components/desk/publish/publish-part.tsx'
import type { ChoiceProps } from '#components/desk/publish/publish-plan.ts'
import { publishWords } from '#components/desk/words/publish.ts'

const words = publishWords.kind
const kinds = ['minor', 'update', 'correction'] as const
const MAX_NOTE = 2_000

const ROW =
  'grid cursor-pointer grid-cols-[1.25rem_8.5rem_1fr_auto] items-start gap-3 py-3 ps-2 pe-3 has-checked:bg-blue-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-blue narrow:grid-cols-[1.25rem_1fr] narrow:[&>*+*]:col-start-2'

export function KindChoice({ choice, onChange }: ChoiceProps) {
  const keys = (
    <span className="narrow:hidden" aria-hidden="true">
      {words.keys} <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd>
    </span>
  )
  return (
    <PublishPart title={words.heading} note={keys} radios="grid border-b border-rule">
      {kinds.map((kind, at) => (
        <div key={kind}>
          <label className={ROW}>
            <input
              type="radio"
              className={`${TICK} focus-visible:outline-none`}
              name="kind"
              checked={choice.kind === kind}
              onChange={() => onChange({ ...choice, kind })}
            />
            <b className="font-serif text-[1.125rem] leading-[1.2] font-bold">{words.names[kind]}</b>
            <p className="text-sm text-ink-2">{words.hints[kind]}</p>
            <kbd className="phone:hidden" aria-hidden="true">
              {at + 1}
            </kbd>
          </label>
          {kind === 'correction' && choice.kind === kind && <Note choice={choice} onChange={onChange} />}
        </div>
      ))}
    </PublishPart>
  )
}

const Note = ({ choice, onChange }: ChoiceProps) => (
  <div id="publish-note" className="bg-blue-wash ps-9 pe-3 pb-4">
    <Field label={words.note} hint={words.noteHint} counter={words.noteLength(choice.note.length, MAX_NOTE)}>
      {(wired) => (
        <textarea
          {...wired}
          className={`w-full font-serif ${CONTROL} ${TEXT_AREA}`}
          rows={3}
          maxLength={MAX_NOTE}
          value={choice.note}
          onChange={({ target }) => onChange({ ...choice, note: target.value })}
        />
      )}
    </Field>
  </div>
)
