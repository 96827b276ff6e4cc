'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { FormProvider } from 'react-hook-form'
import { toast } from 'sonner'
import { z } from 'zod'
import { api } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { CheckField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextArea } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { Labelled } from '#components/desk/story-sidebar/chip-field.tsx'
import { msg, t } from '#domain/messages/t.ts'
import { text } from '#domain/text/text-schema.ts'

const schema = z.strictObject({ reason: text.trim().max(1_000), notice: text.trim().max(500), legal: z.boolean() })

const LINES = [
  { name: 'reason', label: msg('Reason'), hint: msg('only the desk sees it'), rows: 3, maxLength: 1_000 },
  {
    name: 'notice',
    label: msg('Sentence for readers'),
    hint: msg('optional; shown at its address'),
    rows: 2,
    maxLength: 500,
  },
] as const

/** Withdraws a story from every page. Asks for confirmation and a reason. */
export function WithdrawDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
  const { id, headline } = desk.story
  const router = useRouter()
  const client = useQueryClient()
  const form = useDeskForm({
    schema,
    start: { reason: '', notice: '', legal: false },
    send: async (body) => {
      await api.send('DELETE', `/api/articles/${id}/publication`, body)
      await desk.refresh().catch(() => undefined)
    },
    onDone: () => {
      void client.invalidateQueries({ queryKey: receiptQueries.latest(id).queryKey })
      toast.success(t('Withdrawn. Readers see a short notice in its place.'), {
        action: { label: t('Receipt'), onClick: () => router.push(receiptHref(id) as never) },
      })
      onClose()
    },
  })
  return (
    <FormProvider {...form}>
      <ConfirmDialog
        title={t('Withdraw “{headline}”', { headline })}
        describe={t(
          'The story is removed from every page, list, feed and search at once. Its address stays and says that the story is gone. You can publish it again.',
        )}
        does={t('Withdraw')}
        cancel={t('Cancel')}
        isDanger
        isBusy={form.isPending}
        refusal={form.refusal}
        onConfirm={form.submit}
        onClose={onClose}
      >
        {LINES.map(({ name, label, hint, ...line }) => (
          <TextArea key={name} name={name} label={<Labelled by={t(hint)}>{t(label)}</Labelled>} {...line} />
        ))}
        <CheckField name="legal" label={t('For a legal reason: its address answers 451 instead of 410')} />
      </ConfirmDialog>
    </FormProvider>
  )
}
