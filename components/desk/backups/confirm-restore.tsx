'use client'
import { api } from '#components/desk/api.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { msg, t } from '#domain/messages/t.ts'
import { type RestorePreview, restoreFields } from '#domain/upkeep/restore-preview.ts'

const ASKER = {
  missing: msg('Your account does not exist in this backup.'),
  'no-admin': msg('You were not an admin at the time of this backup.'),
  disabled: msg('Your account was disabled at the time of this backup.'),
  'no-password': msg('Your account had no password at the time of this backup.'),
}

type Props = { id: string; preview: RestorePreview; onOrdered: () => void }

/** The confirmation of a restore, by the paper's name; or why this person cannot restore. */
export function ConfirmRestore({ id, preview: { asker }, onOrdered }: Props) {
  if (asker === 'admin') return <ConfirmForm id={id} onOrdered={onOrdered} />
  return (
    <PagePart>
      <Refusal of={t(ASKER[asker])} />
      <p>
        {t(
          'You could not sign in afterwards, so you cannot restore it. Ask somebody who was an admin then, or stop the server and use npm run news -- restore, and then npm run news -- people reset.',
        )}
      </p>
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
    <Form form={form} does={t('Restore')} doing={t('Restoring…')} kind="danger" isGuarded={false}>
      <TextField
        name="name"
        label={t('Type the name of the paper, {paper}', { paper: paper.name })}
        className="w-[min(100%,30rem)]"
      />
    </Form>
  )
}
