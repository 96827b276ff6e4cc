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
import { msg, t } from '#domain/messages/t.ts'
import { properName } from '#domain/text/text-schema.ts'

const SCOPES_ = {
  read: { name: msg('read'), says: msg('Everything that you can read. Every key can.') },
  write: { name: msg('write'), says: msg('Create and edit stories; add pictures, notes and topics.') },
  publish: { name: msg('publish'), says: msg('Publish, schedule and withdraw.') },
  arrange: { name: msg('arrange'), says: msg('Edit the front, sections, bylines, sources and redirects.') },
}

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
const SCOPES = (['write', 'publish'] as const).map((value) => ({ value, ...SCOPES_[value] }))

export const exampleFields = (
  <>
    <TextField
      name="name"
      label={msg('Name')}
      hint={msg('Shown on the desk only. Stories from any other source are never shared.')}
      isRequired
    />
    <TextArea name="note" label={msg('What was agreed')} most={40} />
    <SegmentedField
      name="scope"
      label={msg('Our own stories that it can read')}
      choices={[
        { value: 'every', name: msg('all sections') },
        { value: 'some', name: msg('these sections'), keys: 'S' },
      ]}
    />
    <CheckGroup name="scopes" label={msg('It can read, and also')} choices={SCOPES} />
    <RadioGroup name="kind" label={msg('It works for')} choices={SCOPES} />
    <SelectField
      name="days"
      label={msg('It works for')}
      choices={[{ value: '30', name: 30 === 366 ? t('a year') : t('{days, number} days', { days: 30 }) }]}
    />
    <CheckField name="isOn" label={msg('yes')} />
    <CodeField name="code" />
    <TimeFormField name="at" label={msg('It works for')} />
  </>
)

export const refused = new ApiProblem(422, {
  title: msg(
    'Its token stops working with the next request. Stories that it has already taken stay with it. To give it access again, add it again; it then gets another token.',
  ),
  errors: [],
})
/** The form of the examples. */
export const useExample = (send: () => Promise<unknown>) =>
  useDeskForm({ schema, start: START, says: { name: t('Enter the name, such as “The Tarn Post”.') }, send })
