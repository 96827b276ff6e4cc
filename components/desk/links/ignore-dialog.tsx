'use client'
import { z } from 'zod'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
import { t } from '#domain/messages/t.ts'
import { text } from '#domain/text/text-schema.ts'

const schema = z.strictObject({ why: text.trim().min(1).max(500) })

/** Takes a link off the list, with a reason for colleagues who read it later. */
export function IgnoreDialog({ href, onClose }: { href: string; onClose: () => void }) {
  const form = useDeskForm({
    schema,
    start: { why: '' },
    send: ({ why }) => api.send('PUT', '/api/outgoing-links/ignoring', { href, why }),
    renews: [linkQueries.outgoingLists],
    done: t('The link is ignored.'),
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('Ignore this link')}
      describe={t('{address} leaves the list of dead and failing links. You can undo this later.', { address: href })}
      does={t('Ignore link')}
      onClose={onClose}
    >
      <TextField name="why" label={t('Reason')} maxLength={500} />
    </FormDialog>
  )
}
