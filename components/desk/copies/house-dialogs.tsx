'use client'
import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { copyQueries } from '#components/desk/queries/partner-queries.ts'
import { webhookQueries } from '#components/desk/queries/webhook-queries.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'
import { copyFields, houseFields, type HouseView } from '#domain/republish/copy-views.ts'

type DialogProps = { onClose: () => void; returnFocus?: () => void }

/** Adds a house, or changes one. An admin may have it told by a webhook of the settings. */
export function HouseDialog({ house, ...dialog }: DialogProps & { house: HouseView | null }) {
  const { me } = useNewsroom()
  const mayHook = can(me, 'settings.edit')
  const hooks = useQuery({ ...webhookQueries.list(), enabled: mayHook }).data?.items ?? []
  const form = useDeskForm({
    schema: houseFields,
    start: { name: house?.name ?? '', contact: house?.contact ?? '', webhook: house?.webhook ?? null },
    says: { name: t('Enter the name of the house.'), contact: t('Enter an e-mail address, or none.') },
    send: (body) => api.send(house ? 'PUT' : 'POST', house ? `/api/houses/${house.id}` : '/api/houses', body),
    renews: [copyQueries.all],
    onDone: dialog.onClose,
  })
  return (
    <FormDialog
      form={form}
      title={house ? house.name : t('Add a house')}
      does={house ? t('Save') : t('Add a house')}
      {...dialog}
    >
      <TextField name="name" label={t('Name')} />
      <TextField
        name="contact"
        label={t('E-mail address')}
        inputMode="email"
        hint={t('gets a letter within a minute when a story changes that the house republished')}
      />
      {mayHook && hooks.length > 0 && (
        <SelectField
          name="webhook"
          label={t('Or a webhook')}
          hint={t('of the settings, in place of letters')}
          choices={[
            { value: '', name: t('None', {}, 'webhook') },
            ...hooks.map(({ id, address }) => ({ value: id, name: new URL(address).host })),
          ]}
          readsAs={(chosen) => (chosen === '' || chosen === null ? null : Number(chosen))}
        />
      )}
    </FormDialog>
  )
}

/** Writes down a copy that a house has of a story. */
export function CopyDialog({ house, ...dialog }: DialogProps & { house: number }) {
  const form = useDeskForm({
    schema: copyFields,
    start: { story: '', address: '' },
    bodyOf: (fields) => ({ ...fields, house }),
    says: { story: t('Enter the address of the story.'), address: t('Enter an address that begins with https://.') },
    send: (body) => api.send('POST', '/api/copies', body),
    renews: [copyQueries.all],
    onDone: dialog.onClose,
  })
  return (
    <FormDialog form={form} title={t('Add a copy')} does={t('Add a copy')} {...dialog}>
      <TextField name="story" label={t('Address of your story')} />
      <TextField name="address" label={t('Address of the copy')} inputMode="url" />
    </FormDialog>
  )
}
