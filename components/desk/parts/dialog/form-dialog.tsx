'use client'
import { type ReactNode, useState } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import { type ActionProps, DialogActions } from '#components/desk/parts/dialog/dialog-actions.tsx'
import { Dialog, type DialogProps } from '#components/desk/parts/dialog/dialog.tsx'
import { DiscardQuestion } from '#components/desk/parts/dialog/discard-question.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import type { DeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useUnsavedGuard } from '#components/desk/parts/form/use-unsaved-guard.ts'
import { t } from '#domain/messages/t.ts'

type Props<V extends FieldValues> = Pick<
  DialogProps,
  'title' | 'describe' | 'className' | 'onClose' | 'onEscape' | 'returnFocus'
> &
  Pick<ActionProps, 'does' | 'doing' | 'cancel' | 'isOff' | 'note'> & {
    form: DeskForm<V>
    /** Not closed while the request runs, because its answer is shown only here. */
    staysWhileBusy?: boolean
    /** The fields. */
    children: ReactNode
  }

/** A form in a dialog. Escape and a click outside ask first if something was written; Cancel does not. */
export function FormDialog<V extends FieldValues>(props: Props<V>) {
  const { form, does, doing = t('Creating…'), cancel, isOff, note, staysWhileBusy, ...dialog } = props
  const { onClose, children, ...frame } = dialog
  const [isAsking, setAsking] = useState(false)
  useUnsavedGuard(form.isUnsaved)
  const isHeld = form.isPending && staysWhileBusy === true
  const mayClose = () => {
    const isLoss = form.isUnsaved && !isAsking
    setAsking(isLoss)
    return !form.isUnsaved
  }
  return (
    <FormProvider {...form}>
      <Dialog
        {...frame}
        noValidate
        isHeld={isHeld}
        onClose={onClose}
        mayClose={mayClose}
        onSubmit={form.submit}
        actions={
          isAsking ? (
            <DiscardQuestion onKeep={() => setAsking(false)} onDiscard={onClose} />
          ) : (
            <DialogActions {...{ does, doing, cancel, isOff, note, isHeld, onClose }} isBusy={form.isPending} />
          )
        }
      >
        <Refusal of={form.refusal} />
        {children}
      </Dialog>
    </FormProvider>
  )
}
