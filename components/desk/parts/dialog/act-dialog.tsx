'use client'
import { type ActionProps, DialogActions } from '#components/desk/parts/dialog/dialog-actions.tsx'
import { Dialog, type DialogProps } from '#components/desk/parts/dialog/dialog.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'

type Props = Omit<DialogProps, 'actions' | 'isHeld' | 'onSubmit'> &
  ActionProps & {
    /** Not closed while the request runs, because its answer is shown only here. */
    staysWhileBusy?: boolean
    /** The reason for a refusal. */
    refusal?: string | null
    onSubmit: () => void
  }

/** A dialog that does one thing: the reason for a refusal, its body, and the buttons to cancel and do it. */
export function ActDialog(props: Props) {
  const {
    does,
    doing,
    isDanger,
    isBusy = false,
    isOff = false,
    note,
    staysWhileBusy,
    refusal = null,
    ...dialog
  } = props
  const isHeld = isBusy && staysWhileBusy === true
  const submit = () => {
    if (!isBusy && !isOff) dialog.onSubmit()
  }
  const close = () => {
    if (!isHeld) dialog.onClose()
  }
  const isEmpty = refusal === null && (dialog.children === undefined || dialog.children === null)
  return (
    <Dialog
      {...dialog}
      isHeld={isHeld}
      onSubmit={submit}
      actions={<DialogActions {...{ does, doing, isDanger, isBusy, isOff, note, isHeld }} onClose={close} />}
    >
      {isEmpty ? null : (
        <>
          <Refusal of={refusal} />
          {dialog.children}
        </>
      )}
    </Dialog>
  )
}
