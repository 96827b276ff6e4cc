'use client'
import { z } from 'zod'
import { api } from '#components/desk/api.ts'
import type { Draft } from '#components/desk/front/draft-state.ts'
import { FRONT_ACT } from '#components/desk/front/use-front.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'

const schema = z.strictObject({ at: z.int() })

/** Schedules the draft as the front of a later time. */
export function TimeDialog({ draft: { version, slots }, onClose }: { draft: Draft; onClose: () => void }) {
  const { said } = useNewsroom()
  const form = useDeskForm({
    schema,
    start: { at: null as number | null },
    says: { at: t('Choose a day and a time.') },
    send: ({ at }) => api.send('POST', '/api/front/planned', { version, slots, at }),
    renews: FRONT_ACT.renews,
    done: (_, { at }) => t('The front is scheduled for {time}.', { time: said(at) }),
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('Schedule this front')}
      describe={t(
        'It replaces whatever front is live then. A story that has been withdrawn by then is replaced automatically.',
      )}
      does={t('Schedule')}
      doing={t('Schedule')}
      onClose={onClose}
    >
      <TimeFormField name="at" label={t('Publish at')} />
    </FormDialog>
  )
}
