'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { CheckField } from '#components/desk/parts/field/choice-fields.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { focusUndo, toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { LeavingList } from '#components/desk/sources/leaving-list.tsx'
import { useUndo, withdrawAll } from '#components/desk/sources/use-withdraw.ts'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail, SourceLeaving } from '#domain/article/fields/source-views.ts'
import { text } from '#domain/text/text-schema.ts'

const { withdrawing: words, stories, toasts } = sourcesWords
const schema = z.strictObject({ reason: text.trim().max(1_000), legal: z.boolean() })

type Props = { source: SourceDetail; onClose: () => void }

/**
 * Withdraws all stories of a source. Shows what leaves and what stays; the number must be typed, so that nobody does it
 * by accident.
 */
export function WithdrawSourceDialog({ source, onClose }: Props) {
  const leaving = usePagedList(sourceQueries.leaving(source.id))
  const { first } = leaving
  const count = (first?.out ?? 0) + (first?.scheduled ?? 0)
  const { form, returnFocus } = useWithdraw(source, count, onClose)
  const [typed, isLegal] = useWatch({ control: form.control, name: ['typed', 'legal'] })
  const isTyped = count > 0 && typed.replace(/[\s,.]/g, '') === String(count)
  return (
    <FormProvider {...form}>
      <ConfirmDialog
        isDanger
        title={words.title(source.name)}
        describe={first ? <Consequences leaving={first} isLegal={isLegal} /> : words.loading}
        does={words.confirm(count)}
        doing={words.busy}
        isBusy={form.isPending}
        isOff={!isTyped}
        refusal={leaving.error ? words.failed : form.refusal}
        onConfirm={form.submit}
        onClose={() => !form.isPending && onClose()}
        returnFocus={returnFocus}
      >
        {count > 0 && <LeavingList list={leaving} count={count} />}
        <TextField name="reason" label={words.reason} hint={words.reasonNote} maxLength={1_000} />
        <CheckField name="legal" label={words.legal} />
        <div className="max-w-32">
          <TextField name="typed" label={words.typeCount(count)} inputMode="numeric" />
        </div>
        <p className={HINT}>{words.undoable}</p>
      </ConfirmDialog>
    </FormProvider>
  )
}

function useWithdraw({ id, name }: SourceDetail, count: number, onClose: () => void) {
  const client = useQueryClient()
  const undo = useUndo()
  const giveBack = useOpener()
  const isDone = useRef(false)
  const [batch] = useState(() => crypto.randomUUID())
  const readAgain = () => void client.invalidateQueries({ queryKey: sourceQueries.all })
  const form = useDeskForm({
    schema,
    start: { reason: words.firstReason(name), legal: false, typed: '' },
    bodyOf: ({ reason, legal }) => ({ reason, legal }),
    send: (asked) => withdrawAll(id, count, { ...asked, batch }),
    onDone: ({ act, withdrawn }) => {
      isDone.current = true
      onClose()
      toastWithUndo(toasts.withdrawn(withdrawn, name), () => undo.act(act))
      readAgain()
    },
    onRefused: () => {
      // Perhaps the number has changed.
      readAgain()
      return false
    },
  })
  return { form, returnFocus: () => (isDone.current ? focusUndo() : giveBack(new Event('closed'))) }
}

type ConsequencesProps = { leaving: SourceLeaving; isLegal: boolean }

function Consequences({ leaving: { out, scheduled, drafts, slots }, isLegal }: ConsequencesProps) {
  return (
    <>
      <b>{stories(out)}</b> {words.published(isLegal ? 451 : 410)}{' '}
      {scheduled > 0 && (
        <>
          <b>{stories(scheduled)}</b> {words.scheduled}{' '}
        </>
      )}
      <b>{words.drafts(drafts)}</b> {words.draftsStay}
      {slots > 0 && (
        <>
          {' '}
          <b>{words.slots(slots)}</b> {words.slotsEmpty}
        </>
      )}
    </>
  )
}
