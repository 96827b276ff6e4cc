'use client'
import { z } from 'zod'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { sourceChange } from '#domain/article/fields/source-views.ts'
import { t } from '#domain/messages/t.ts'
import { properName } from '#domain/text/text-schema.ts'

const schema = z.strictObject({ name: properName, homepage: sourceChange.shape.homepage.unwrap() })

type Props = { onMade: (id: number) => void; onClose: () => void }

/** Creates a source by its name; its terms are set on its page. */
export function AddSourceDialog({ onMade, onClose }: Props) {
  const form = useDeskForm({
    schema,
    start: { name: '', homepage: null },
    says: {
      name: t('Enter the name as readers see it.'),
      homepage: t('Enter a complete web address, such as https://example.org.'),
    },
    send: (source) => api.send<{ id: number }>('POST', '/api/sources', source),
    renews: [sourceQueries.all],
    onDone: ({ id }) => onMade(id),
  })
  return (
    <FormDialog form={form} title={t('Add a source')} does={t('Add source')} doing={t('Adding…')} onClose={onClose}>
      <TextField name="name" label={t('Name')} />
      <TextField name="homepage" label={t('Link')} inputMode="url" readsAs="text-or-null" />
    </FormDialog>
  )
}
