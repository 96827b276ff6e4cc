'use client'
import type { NamedAct } from '#components/desk/bulk/bulk-words.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { TextArea } from '#components/desk/parts/field/text-field.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { bulkWords as words } from '#components/desk/words/bulk.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { type BulkAct, bulkAct } from '#domain/workflow/bulk-action.ts'

type Props = {
  what: 'schedule' | 'withdraw'
  stories: number
  onAct: (named: NamedAct) => void
  onClose: () => void
}

/** Asks at what time the stories are to be published, or why they are withdrawn. */
export function MoreToSay({ what, stories, onAct, onClose }: Props) {
  const { paper, said } = useNewsroom()
  const isTimed = what === 'schedule'
  const form = useDeskForm({
    schema: bulkAct,
    start: { at: null as number | null, reason: '' },
    bodyOf: ({ at, reason }) => (isTimed ? { what, at } : { what, reason }),
    says: { at: everyScreenWords.errors.noTime },
    send: (act: BulkAct) => Promise.resolve(act),
    onDone: (act) => onAct({ act, name: act.what === 'schedule' ? said(act.at) : '' }),
  })
  return (
    <FormDialog
      form={form}
      title={isTimed ? words.scheduleTitle(stories) : words.withdrawTitle(stories)}
      describe={isTimed ? words.scheduleHint(paper.zone) : words.withdrawHint}
      does={words.preview}
      onClose={onClose}
    >
      {isTimed ? (
        <TimeFormField name="at" label={words.publishAt} />
      ) : (
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} maxLength={1_000} />
      )}
    </FormDialog>
  )
}
