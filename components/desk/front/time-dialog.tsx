'use client'
import { useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { z } from 'zod'
import { api } from '#components/desk/api.ts'
import type { Draft } from '#components/desk/front/draft-state.ts'
import { FRONT_ACT } from '#components/desk/front/use-front.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { renew } from '#components/desk/queries/change-now.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { frontWords } from '#components/desk/words/front.ts'

const words = frontWords.scheduling
const schema = z.strictObject({ at: z.int() })

/** Schedules the draft as the front of a later time. */
export function TimeDialog({ draft: { version, slots }, onClose }: { draft: Draft; onClose: () => void }) {
  const client = useQueryClient()
  const { said } = useNewsroom()
  const form = useDeskForm({
    schema,
    start: { at: null as number | null },
    says: { at: everyScreenWords.errors.noTime },
    send: ({ at }) => api.send('POST', '/api/front/planned', { version, slots, at }),
    onDone: (_, { at }) => {
      toast.message(frontWords.toasts.scheduled(said(at)))
      onClose()
      void renew(client, FRONT_ACT.renews)
    },
  })
  return (
    <FormDialog
      form={form}
      title={words.title}
      describe={words.hint}
      does={words.confirm}
      doing={words.confirm}
      onClose={onClose}
    >
      <TimeFormField name="at" label={words.at} />
    </FormDialog>
  )
}
