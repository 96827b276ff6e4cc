'use client'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { CheckField } from '#components/desk/parts/field/choice-fields.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { rich } from '#components/desk/parts/rich.tsx'
import { focusUndo, toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { LeavingList } from '#components/desk/sources/leaving-list.tsx'
import { useUndo, withdrawAll } from '#components/desk/sources/use-withdraw.ts'
import type { SourceDetail, SourceLeaving } from '#domain/article/fields/source-views.ts'
import { t, withoutMarks } from '#domain/messages/t.ts'
import { text } from '#domain/text/text-schema.ts'

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
        title={t('Withdraw everything from {source}', { source: source.name })}
        describe={first ? <Consequences leaving={first} isLegal={isLegal} /> : t('Loading the stories…')}
        does={t('Withdraw {n, plural, one {# story} other {# stories}}', { n: count })}
        doing={t('Withdrawing…')}
        isBusy={form.isPending}
        isOff={!isTyped}
        refusal={leaving.error ? t('The stories could not be loaded. Close this dialog and try again.') : form.refusal}
        onConfirm={form.submit}
        onClose={() => !form.isPending && onClose()}
        returnFocus={returnFocus}
      >
        {count > 0 && <LeavingList list={leaving} count={count} />}
        <TextField name="reason" label={t('Reason')} hint={t('kept with each story')} maxLength={1_000} />
        <CheckField name="legal" label={t('For a legal reason: their addresses answer 451 instead of 410')} />
        <div className="max-w-32">
          <TextField name="typed" label={t('Type {n, number} to confirm', { n: count })} inputMode="numeric" />
        </div>
        <p className={HINT}>{t('Can be undone for a day.')}</p>
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
    start: {
      reason: withoutMarks(t('Withdrawn at the end of our licence with {source}.', { source: name })),
      legal: false,
      typed: '',
    },
    bodyOf: ({ reason, legal }) => ({ reason, legal }),
    send: (asked) => withdrawAll(id, count, { ...asked, batch }),
    onDone: ({ act, withdrawn }) => {
      isDone.current = true
      onClose()
      toastWithUndo(
        t('{n, plural, one {# story} other {# stories}} of {source} withdrawn.', { n: withdrawn, source: name }),
        () => undo.act(act),
      )
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
  const parts = { b: (inside: ReactNode) => <b>{inside}</b>, status: isLegal ? 451 : 410 }
  return (
    <>
      {rich(
        '{n, plural, one {<b># story</b> will be withdrawn (HTTP {status}).} other {<b># stories</b> will be withdrawn (HTTP {status}).}}',
        { ...parts, n: out },
      )}{' '}
      {scheduled > 0 &&
        rich('{n, plural, one {<b># story</b> will be unscheduled.} other {<b># stories</b> will be unscheduled.}}', {
          ...parts,
          n: scheduled,
        })}{' '}
      {rich('{n, plural, one {<b># draft</b> will stay on the desk.} other {<b># drafts</b> will stay on the desk.}}', {
        ...parts,
        n: drafts,
      })}{' '}
      {slots > 0 &&
        rich(
          '{n, plural, one {<b># slot</b> of the front will be filled automatically.} other {<b># slots</b> of the front will be filled automatically.}}',
          { ...parts, n: slots },
        )}
    </>
  )
}
