'use client'
import { useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
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
  const client = useQueryClient()
  const form = useDeskForm({
    schema,
    start: { why: '' },
    send: ({ why }) => api.send('PUT', '/api/outgoing-links/ignoring', { href, why }),
    onDone: () => {
      toast(t('The link is ignored.'))
      onClose()
      void client.invalidateQueries({ queryKey: linkQueries.outgoingLists })
    },
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
