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
import { t } from '#domain/messages/t.ts'
import { properName } from '#domain/text/text-schema.ts'

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
const scopes = () => [
  { value: 'write', name: t('write'), says: t('Create and edit stories; add pictures, notes and topics.') },
  { value: 'publish', name: t('publish'), says: t('Publish, schedule and withdraw.') },
]

export const ExampleFields = () => (
  <>
    <TextField
      name="name"
      label={t('Name')}
      hint={t('Shown on the desk only. Stories from any other source are never shared.')}
      isRequired
    />
    <TextArea name="note" label={t('What was agreed')} most={40} />
    <SegmentedField
      name="scope"
      label={t('Our own stories that it can read')}
      choices={[
        { value: 'every', name: t('all sections') },
        { value: 'some', name: t('these sections'), keys: 'S' },
      ]}
    />
    <CheckGroup name="scopes" label={t('It can read, and also')} choices={scopes()} />
    <RadioGroup name="kind" label={t('It works for')} choices={scopes()} />
    <SelectField
      name="days"
      label={t('It works for')}
      choices={[{ value: '30', name: t('{n, plural, one {# day} other {# days}}', { n: 30 }) }]}
    />
    <CheckField name="isOn" label={t('yes')} />
    <CodeField name="code" />
    <TimeFormField name="at" label={t('It works for')} />
  </>
)

export const refusal = () =>
  t(
    'Its token stops working with the next request. Stories that it has already taken stay with it. To give it access again, add it again; it then gets another token.',
  )
export const refuse = () => Promise.reject(new ApiProblem(422, { title: refusal(), errors: [] }))
/** The form of the examples. */
export const useExample = (send: () => Promise<unknown>) =>
  useDeskForm({ schema, start: START, says: { name: t('Enter the name, such as “The Tarn Post”.') }, send })
