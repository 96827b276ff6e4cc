'use client'
import * as Radix from '@radix-ui/react-alert-dialog'
import type { ReactNode } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import type { ActionProps } from '#components/desk/parts/dialog/dialog-actions.tsx'
import { DESCRIPTION, DIALOG, TITLE, VEIL } from '#components/desk/parts/dialog/dialog-look.ts'
import { DialogBody, MaybeForm, useClosing } from '#components/desk/parts/dialog/dialog.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { t } from '#domain/messages/t.ts'

type Props = ActionProps & {
  title: string
  /** Its consequences. */
  describe: ReactNode
  refusal?: string | null
  onConfirm: () => void
  onClose: () => void
  returnFocus?: () => void
  /** More about it, or fields. */
  children?: ReactNode
}

/** Asks before something that is hard to undo. Its focus begins at Cancel, and a click outside does not close it. */
export function ConfirmDialog(props: Props) {
  const { title, describe, does, doing, isDanger, isBusy = false, isOff = false, refusal = null, onConfirm } = props
  const close = useClosing(props.returnFocus)
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={VEIL} />
        <Radix.Content className={DIALOG} onCloseAutoFocus={close}>
          <MaybeForm onSubmit={() => !isBusy && !isOff && onConfirm()}>
            <header className="px-6 pt-4 pb-2">
              <Radix.Title className={TITLE}>{title}</Radix.Title>
              <Radix.Description className={DESCRIPTION}>{describe}</Radix.Description>
            </header>
            <DialogBody
              actions={
                <>
                  {props.note !== undefined && <span className={`flex-1 ${HINT}`}>{props.note}</span>}
                  <Radix.Cancel asChild>
                    <Button>{props.cancel ?? t('Cancel')}</Button>
                  </Radix.Cancel>
                  <Button
                    type="submit"
                    kind={isDanger === true ? 'danger' : 'primary'}
                    isBusy={isBusy}
                    busy={doing}
                    isOff={isOff}
                  >
                    {does}
                  </Button>
                </>
              }
            >
              {refusal === null && props.children === undefined ? null : (
                <>
                  <Refusal of={refusal} />
                  {props.children}
                </>
              )}
            </DialogBody>
          </MaybeForm>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
