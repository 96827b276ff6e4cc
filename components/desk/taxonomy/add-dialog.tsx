'use client'
import { z } from 'zod'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import { properName } from '#domain/text/text-schema.ts'

export const ADD_ID = 'add'
const words = taxonomyWords.adding
const schema = z.strictObject({ name: properName })

type Props = { noun: TermNoun; onAdd: (name: string) => Promise<unknown>; onClose: () => void }

/** Creates a term by its name; its other fields are edited afterwards. */
export function AddDialog({ noun, onAdd, onClose }: Props) {
  const form = useDeskForm({
    schema,
    start: { name: '' },
    says: { name: words.noName },
    send: ({ name }) => onAdd(name),
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={words.title[noun]}
      does={words.confirm}
      onClose={onClose}
      returnFocus={() => document.getElementById(ADD_ID)?.focus()}
    >
      <TextField name="name" label={words.name[noun]} maxLength={120} />
    </FormDialog>
  )
}
