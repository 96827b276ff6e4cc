'use client'
import { z } from 'zod'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { msg, t } from '#domain/messages/t.ts'
import { properName } from '#domain/text/text-schema.ts'

const TITLE = { sections: msg('New section'), topics: msg('New topic'), authors: msg('New byline') }

const NAME = { sections: msg('Name'), topics: msg('Name'), authors: msg('Name, as in the byline') }

export const ADD_ID = 'add'

const schema = z.strictObject({ name: properName })

type Props = { noun: TermNoun; onAdd: (name: string) => Promise<unknown>; onClose: () => void }

/** Creates a term by its name; its other fields are edited afterwards. */
export function AddDialog({ noun, onAdd, onClose }: Props) {
  const form = useDeskForm({
    schema,
    start: { name: '' },
    says: { name: t('Enter a name.') },
    send: ({ name }) => onAdd(name),
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t(TITLE[noun])}
      does={t('Create')}
      onClose={onClose}
      returnFocus={() => document.getElementById(ADD_ID)?.focus()}
    >
      <TextField name="name" label={t(NAME[noun])} maxLength={120} />
    </FormDialog>
  )
}
