'use client'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import type { Draft } from '#components/desk/front/draft-state.ts'
import { FRONT_ACT } from '#components/desk/front/use-front.ts'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { frontWords } from '#components/desk/words/front.ts'

const words = frontWords.scheduling

/** Schedules the draft as the front of a later time. */
export function TimeDialog({ draft: { version, slots }, onClose }: { draft: Draft; onClose: () => void }) {
  const { said } = useNewsroom()
  const [at, setAt] = useState<number | null | undefined>(null)
  const [isMissing, setMissing] = useState(false)
  const { act, isPending, error } = useAct({
    ...FRONT_ACT,
    send: (due: number) => api.send('POST', '/api/front/planned', { version, slots, at: due }),
    done: (_, due) => frontWords.toasts.scheduled(said(due)),
    refusal: null,
    onDone: onClose,
  })
  const isSet = typeof at === 'number'
  return (
    <ActDialog
      title={words.title}
      describe={words.hint}
      does={words.confirm}
      isBusy={isPending}
      refusal={error && errorSentence(error)}
      onSubmit={() => (isSet ? act(at) : setMissing(true))}
      onClose={onClose}
    >
      <Field label={words.at} why={isMissing && !isSet ? everyScreenWords.errors.noTime : undefined} isAlert>
        {({ id }) => <MomentField id={id} at={at ?? null} onChange={setAt} />}
      </Field>
    </ActDialog>
  )
}
