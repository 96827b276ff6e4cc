'use client'
import { CONTROL, TEXT_AREA, TICK } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { useWritten } from '#components/desk/parts/written-in.ts'
import { PublishPart } from '#components/desk/publish/publish-part.tsx'
import type { ChoiceProps } from '#components/desk/publish/publish-plan.ts'
import { msg, t } from '#domain/messages/t.ts'

const NAMES = {
  minor: msg('Minor fix'),
  update: msg('Update', 'kind of change'),
  correction: msg('Correction', 'kind of change'),
}

const HINTS = {
  minor: msg('A typo, a comma, a better crop. Readers need not know.'),
  update: msg('The news has moved on. The story says “Updated”.'),
  correction: msg('We had a fact wrong. The story shows a dated note.'),
}

const kinds = ['minor', 'update', 'correction'] as const
const MAX_NOTE = 2_000

const ROW =
  'grid cursor-pointer grid-cols-[1.25rem_8.5rem_1fr_auto] items-start gap-3 py-3 ps-2 pe-3 has-checked:bg-blue-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-blue narrow:grid-cols-[1.25rem_1fr] narrow:[&>*+*]:col-start-2'

export function KindChoice({ choice, onChange }: ChoiceProps) {
  const keys = (
    <span className="narrow:hidden" aria-hidden="true">
      {t('keys', {}, 'before the keys 1, 2 and 3')} <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd>
    </span>
  )
  return (
    <PublishPart title={t('What kind of change is it?')} note={keys} radios="grid border-b border-rule">
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
            <b className="font-serif text-[1.125rem] leading-[1.2] font-bold">{t(NAMES[kind])}</b>
            <p className="text-sm text-ink-2">{t(HINTS[kind])}</p>
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

function Note({ choice, onChange }: ChoiceProps) {
  const written = useWritten()
  return (
    <div id="publish-note" className="bg-blue-wash ps-9 pe-3 pb-4">
      <Field
        label={t('The note, as readers will see it')}
        hint={t(
          'Say what was wrong and what is right. The note is never deleted; a later correction is added below it.',
        )}
        counter={t('{n, number} of {most, number}', { n: choice.note.length, most: MAX_NOTE })}
      >
        {(wired) => (
          <textarea
            {...wired}
            {...written}
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
}
