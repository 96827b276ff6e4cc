'use client'
import { api } from '#components/desk/api.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import { type RestorePreview, restoreFields } from '#domain/upkeep/restore-preview.ts'

type Props = { id: string; preview: RestorePreview; onOrdered: () => void }

/** The confirmation of a restore, by the paper's name; or why this person cannot restore. */
export function ConfirmRestore({ id, preview: { asker }, onOrdered }: Props) {
  if (asker === 'admin') return <ConfirmForm id={id} onOrdered={onOrdered} />
  return (
    <PagePart>
      <Refusal of={words.asker[asker]} />
      <p>{words.askerHow}</p>
    </PagePart>
  )
}

function ConfirmForm({ id, onOrdered }: Omit<Props, 'preview'>) {
  const { paper } = useNewsroom()
  const form = useDeskForm({
    schema: restoreFields,
    start: { name: '' },
    bodyOf: ({ name }) => ({ preview: id, name }),
    send: (body) => api.send('POST', '/api/backups/restoration', body),
    onDone: onOrdered,
  })
  return (
    <Form form={form} does={words.confirm.does} doing={words.confirm.doing} kind="danger" isGuarded={false}>
      <TextField name="name" label={words.confirm.name(paper.name)} className="w-[min(100%,30rem)]" />
    </Form>
  )
}
