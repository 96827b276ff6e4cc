'use client'
import { useSendAccount } from '#components/desk/account/use-account.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CheckGroup, SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { msg, t } from '#domain/messages/t.ts'
import { type ApiKeyFields, apiKeyFields } from '#domain/permissions/api-key-fields.ts'

/** Scopes of an API key. */
export const SCOPES = {
  read: { name: msg('read', 'allowed to an API key'), says: msg('Everything that you can read. Every key can.') },
  write: {
    name: msg('write', 'allowed to an API key'),
    says: msg('Create and edit stories; add pictures, notes and topics.'),
  },
  publish: { name: msg('publish', 'allowed to an API key'), says: msg('Publish, schedule and withdraw.') },
  arrange: {
    name: msg('arrange', 'allowed to an API key'),
    says: msg('Edit the front, sections, bylines, sources and redirects.'),
  },
}

const LIVES = [30, 90, 366]
const scopes = () =>
  (['write', 'publish', 'arrange'] as const).map((value) => ({
    value,
    name: t(SCOPES[value].name),
    says: t(SCOPES[value].says),
  }))
const lifeOf = (days: number) =>
  days === 366 ? t('a year') : t('{n, plural, one {# day} other {# days}}', { n: days })
const START: ApiKeyFields = { name: '', scopes: [], days: 90 }

type Props = { onMade: (name: string, key: string) => void; onClose: () => void; returnFocus: () => void }

export function MakeKeyDialog({ onMade, onClose, returnFocus }: Props) {
  const form = useDeskForm({
    schema: apiKeyFields,
    start: START,
    says: { name: t('Enter what the key is for, such as “tide tables”.') },
    send: useSendAccount<ApiKeyFields, { id: number; key: string }>('keys'),
    onDone: ({ key }, { name }) => onMade(name, key),
  })
  return (
    <FormDialog form={form} title={t('New API key')} does={t('Create key')} onClose={onClose} returnFocus={returnFocus}>
      <TextField name="name" label={t('What it is for')} />
      <CheckGroup name="scopes" label={t('It can read, and also')} choices={scopes()} />
      <SelectField
        name="days"
        label={t('It works for')}
        hint={t('No key can manage people, settings or your own account.')}
        choices={[
          ...LIVES.map((days) => ({ value: days, name: lifeOf(days) })),
          { value: '', name: t('until it is revoked') },
        ]}
        readsAs={(days) => (days === '' ? null : Number(days))}
      />
    </FormDialog>
  )
}
