import { Plus, X } from 'lucide-react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { CONTROL, HINT } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { msg, t } from '#domain/messages/t.ts'
import type { NameForm } from '#domain/names/name-form.ts'

export const EMPTY: NameForm = { form: '', replacement: '' }
const LABELS = { form: msg('Form {n, number}'), replacement: msg('Replace by ({n, number})') }

type Props = {
  forms: readonly NameForm[]
  /** Words of the stories that may be other forms. */
  words: readonly string[]
  isBusy: boolean
  onChange: (forms: NameForm[]) => void
  onFind: () => void
}

/** The forms of a name, each with the words that take its place. */
export function NameForms({ forms, words, isBusy, onChange, onFind }: Props) {
  const others = words.filter((word) => forms.every(({ form }) => form !== word))
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onFind()
      }}
    >
      {forms.map((one, n) => (
        <div key={n} className="flex flex-wrap items-end gap-3">
          {(['form', 'replacement'] as const).map((side) => (
            <Field key={side} label={t(LABELS[side], { n: n + 1 })} className="min-w-48 flex-1 phone:basis-full">
              {(wired) => (
                <input
                  {...wired}
                  className={CONTROL}
                  autoComplete="off"
                  maxLength={100}
                  required
                  value={one[side]}
                  onChange={({ target }) => onChange(forms.with(n, { ...one, [side]: target.value }))}
                />
              )}
            </Field>
          ))}
          {forms.length > 1 && (
            <IconButton
              icon={X}
              label={t('Delete form {n, number}', { n: n + 1 })}
              onClick={() => onChange(forms.toSpliced(n, 1))}
            />
          )}
        </div>
      ))}
      {others.length > 0 && (
        <p className={`flex flex-wrap items-center gap-2 ${HINT}`}>
          {t('Perhaps other forms:')}
          {others.slice(0, 12).map((form) => (
            <Button key={form} size="small" onClick={() => onChange([...forms, { ...EMPTY, form }])}>
              {form}
            </Button>
          ))}
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        <Button icon={Plus} onClick={() => onChange([...forms, EMPTY])}>
          {t('Add form')}
        </Button>
        <Button kind="primary" type="submit" isBusy={isBusy} busy={t('Finding…')}>
          {t('Find occurrences')}
        </Button>
      </p>
    </form>
  )
}
