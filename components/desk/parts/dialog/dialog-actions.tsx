import type { ReactNode } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { t } from '#domain/messages/t.ts'

export type ActionProps = {
  /** The label of the button that submits, and its label while the request runs. */
  does: string
  doing?: string | undefined
  isDanger?: boolean | undefined
  isBusy?: boolean | undefined
  /** The label of the button that closes it. */
  cancel?: string | undefined
  /** Nothing can be submitted yet. */
  isOff?: boolean | undefined
  /** A remark at the start of the line. */
  note?: ReactNode
}

type Props = ActionProps & { isHeld?: boolean | undefined; onClose: () => void }

/** The buttons of a dialog that submits something: cancel, and what it does. */
export function DialogActions(props: Props) {
  const { does, doing, cancel, isDanger, isBusy = false, isOff = false, note, isHeld, onClose } = props
  return (
    <>
      {note !== undefined && <span className={`flex-1 ${HINT}`}>{note}</span>}
      <Button keys="Esc" isOff={isHeld === true} onClick={onClose}>
        {cancel ?? t('Cancel')}
      </Button>
      <Button type="submit" kind={isDanger === true ? 'danger' : 'primary'} isBusy={isBusy} busy={doing} isOff={isOff}>
        {does}
      </Button>
    </>
  )
}
