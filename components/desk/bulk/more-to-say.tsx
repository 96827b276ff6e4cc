'use client'
import type { NamedAct } from '#components/desk/bulk/bulk-words.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { TextArea } from '#components/desk/parts/field/text-field.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'
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
    says: { at: t('Choose a day and a time.') },
    send: (act: BulkAct) => Promise.resolve(act),
    onDone: (act) => onAct({ act, name: act.what === 'schedule' ? said(act.at) : '' }),
  })
  return (
    <FormDialog
      form={form}
      title={
        isTimed
          ? t('{n, plural, one {When should the story be published?} other {When should # stories be published?}}', {
              n: stories,
            })
          : t('{n, plural, one {Withdraw # story} other {Withdraw # stories}}', { n: stories })
      }
      describe={
        isTimed
          ? t('Newsroom time, {zone}. Each is published as it is now.', { zone: paper.zone })
          : t(
              'Published stories disappear at once from all pages, lists, feeds and search. Their addresses say that they were withdrawn.',
            )
      }
      does={t('Preview changes')}
      onClose={onClose}
    >
      {isTimed ? (
        <TimeFormField name="at" label={t('Publish at')} />
      ) : (
        <TextArea
          name="reason"
          label={t('Reason')}
          hint={t('not shown to readers', {}, 'reason of a withdrawal')}
          maxLength={1_000}
        />
      )}
    </FormDialog>
  )
}
