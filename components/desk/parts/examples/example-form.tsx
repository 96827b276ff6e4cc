'use client'
import { z } from 'zod'
import { ApiProblem } from '#components/desk/api.ts'
import {
  CheckField,
  CheckGroup,
  RadioGroup,
  SegmentedField,
  SelectField,
} from '#components/desk/parts/field/choice-fields.tsx'
import { CodeField } from '#components/desk/parts/field/code-field.tsx'
import { TextArea, TextField } from '#components/desk/parts/field/text-field.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { accountWords } from '#components/desk/words/account.ts'
import { everyScreenWords as words } from '#components/desk/words/every-screen.ts'
import { partnersWords } from '#components/desk/words/partners.ts'
import { properName } from '#domain/text/text-schema.ts'

const { dialog, end } = partnersWords
const { newKey, keys } = accountWords
const schema = z.strictObject({
  name: properName,
  note: z.string().max(40),
  scope: z.enum(['every', 'some']),
  scopes: z.array(z.string()).min(1),
  kind: z.string(),
  days: z.string(),
  isOn: z.boolean(),
  code: z.string().min(6),
  at: z.int(),
})
const START = {
  name: '',
  note: '',
  scope: 'every',
  scopes: ['write'],
  kind: 'write',
  days: '30',
  isOn: true,
  code: '',
  at: null as number | null,
}
const SCOPES = (['write', 'publish'] as const).map((value) => ({ value, ...keys.scopes[value] }))

export const exampleFields = (
  <>
    <TextField name="name" label={dialog.name} hint={dialog.noteHint} isRequired />
    <TextArea name="note" label={dialog.note} most={40} />
    <SegmentedField
      name="scope"
      label={dialog.has}
      choices={[
        { value: 'every', name: dialog.every },
        { value: 'some', name: dialog.some, keys: 'S' },
      ]}
    />
    <CheckGroup name="scopes" label={newKey.scopes} choices={SCOPES} />
    <RadioGroup name="kind" label={newKey.expires} choices={SCOPES} />
    <SelectField name="days" label={newKey.expires} choices={[{ value: '30', name: newKey.expiresIn(30) }]} />
    <CheckField name="isOn" label={words.yes} />
    <CodeField name="code" />
    <TimeFormField name="at" label={newKey.expires} />
  </>
)

export const refused = new ApiProblem(422, { title: end.hint, errors: [] })
/** The form of the examples. */
export const useExample = (send: () => Promise<unknown>) =>
  useDeskForm({ schema, start: START, says: { name: dialog.nameMissing }, send })
