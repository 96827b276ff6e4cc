'use client'
import { useSendAccount } from '#components/desk/account/use-account.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CheckGroup, SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { accountWords } from '#components/desk/words/account.ts'
import { type ApiKeyFields, apiKeyFields } from '#domain/permissions/api-key-fields.ts'

const { newKey: words, keys } = accountWords
const LIVES = [30, 90, 366].map((days) => ({ value: days, name: words.expiresIn(days) }))
const SCOPES = (['write', 'publish', 'arrange'] as const).map((value) => ({ value, ...keys.scopes[value] }))
const START: ApiKeyFields = { name: '', scopes: [], days: 90 }

type Props = { onMade: (name: string, key: string) => void; onClose: () => void; returnFocus: () => void }

export function MakeKeyDialog({ onMade, onClose, returnFocus }: Props) {
  const form = useDeskForm({
    schema: apiKeyFields,
    start: START,
    says: { name: words.nameMissing },
    send: useSendAccount<ApiKeyFields, { id: number; key: string }>('keys'),
    onDone: ({ key }, { name }) => onMade(name, key),
  })
  return (
    <FormDialog form={form} title={words.title} does={words.create} onClose={onClose} returnFocus={returnFocus}>
      <TextField name="name" label={words.name} />
      <CheckGroup name="scopes" label={words.scopes} choices={SCOPES} />
      <SelectField
        name="days"
        label={words.expires}
        hint={words.limits}
        choices={[...LIVES, { value: '', name: words.noExpiry }]}
        readsAs={(days) => (days === '' ? null : Number(days))}
      />
    </FormDialog>
  )
}
