'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { FormProvider, useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { z } from 'zod'
import { api } from '#components/desk/api.ts'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { RadioGroup } from '#components/desk/parts/field/choice-fields.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { TextArea, TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { Facts } from '#components/desk/parts/list/facts.tsx'
import { recallQueries } from '#components/desk/queries/receipt-queries.ts'
import { figuresOf } from '#components/desk/recalls/recall-words.ts'
import { Labelled } from '#components/desk/story-sidebar/chip-field.tsx'
import { t } from '#domain/messages/t.ts'
import type { RecallSubject } from '#domain/recalls/recall-views.ts'
import { text } from '#domain/text/text-schema.ts'

const schema = z.strictObject({
  reason: text.trim().max(1_000),
  notice: text.trim().max(500),
  answer: z.enum(['410', '451', '404']),
})

type Props = RecallSubject & {
  name: string
  /** Runs when it has begun, before the dialog closes. */
  onDone?: (() => Promise<unknown>) | undefined
  onClose: () => void
}

/**
 * Recalls a story, everything of a source or a picture. Shows by place what changes and what cannot be called back; of
 * many stories the number must be typed, so that nobody does it by accident.
 */
export function RecallDialog(props: Props) {
  const { kind, subject, name, onClose } = props
  const { data: preview, error } = useQuery(recallQueries.preview({ kind, subject }))
  const { count = 0, places = {} } = preview ?? {}
  const stays = figuresOf(places, 'stays')
  const form = useRecall(props, count)
  const [typed, answer] = useWatch({ control: form.control, name: ['typed', 'answer'] })
  const isTyped = count === 1 || typed.replace(/[\s,.]/g, '') === String(count)
  return (
    <FormProvider {...form}>
      <ConfirmDialog
        isDanger
        title={t('Recall “{name}”', { name })}
        describe={
          kind === 'picture'
            ? t('The picture is removed from every place at once; its stories stay.')
            : t(
                'Removed from every page, list, feed and search at once, and from what partners and caches are given. You can undo it as one act.',
              )
        }
        does={kind === 'source' ? t('Recall {n, plural, one {# story} other {# stories}}', { n: count }) : t('Recall')}
        doing={t('Recalling…')}
        isBusy={form.isPending}
        isOff={!preview || !isTyped}
        refusal={error ? errorSentence(error) : form.refusal}
        onConfirm={form.submit}
        onClose={() => !form.isPending && onClose()}
      >
        <Facts of={figuresOf(places, 'changes')} />
        {stays.length > 0 && <p className={HINT}>{t('Cannot be called back:')}</p>}
        <Facts of={stays} />
        <TextArea
          name="reason"
          rows={2}
          maxLength={1_000}
          label={<Labelled by={t('only the desk sees it')}>{t('Reason')}</Labelled>}
        />
        <Answer hasNotice={kind !== 'picture' && answer !== '404'} />
        {count > 1 && (
          <div className="max-w-32">
            <TextField name="typed" label={t('Type {n, number} to confirm', { n: count })} inputMode="numeric" />
          </div>
        )}
      </ConfirmDialog>
    </FormProvider>
  )
}

function Answer({ hasNotice }: { hasNotice: boolean }) {
  return (
    <>
      <RadioGroup
        name="answer"
        label={t('What its address answers')}
        choices={[
          { value: '410', name: t('410: it was withdrawn') },
          { value: '451', name: t('451: withdrawn for a legal reason') },
          { value: '404', name: t('404: as if it had never been; feeds name nothing') },
        ]}
      />
      {hasNotice && (
        <TextArea
          name="notice"
          rows={2}
          maxLength={500}
          label={<Labelled by={t('optional; shown at its address')}>{t('Sentence for readers')}</Labelled>}
        />
      )}
    </>
  )
}

function useRecall({ kind, subject, onDone, onClose }: Props, count: number) {
  const router = useRouter()
  const client = useQueryClient()
  return useDeskForm({
    schema,
    start: { reason: '', notice: '', answer: '410', typed: '' },
    bodyOf: ({ reason, notice, answer }) => ({ reason, notice, answer }),
    send: async ({ answer, ...said }) => {
      const body = { kind, subject, count, ...said, answer: Number(answer) }
      const begun = await api.send<{ id: number }>('POST', '/api/recalls', body)
      await onDone?.().catch(() => undefined)
      return begun
    },
    renews: [recallQueries.all],
    onDone: ({ id }) => {
      onClose()
      const href = `/desk/recalls/${id}` as never
      if (kind === 'source') return router.push(href)
      toast.success(t('Recalled from every place.'), {
        action: { label: t('Receipt'), onClick: () => router.push(href) },
      })
    },
    onRefused: () => {
      // Perhaps the number has changed.
      void client.invalidateQueries({ queryKey: recallQueries.all })
      return false
    },
  })
}
