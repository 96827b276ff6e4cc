'use client'
import type { QueryKey } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'

type Props = Omit<ComponentProps<typeof ConfirmDialog>, 'isBusy' | 'refusal' | 'onConfirm'> & {
  send: () => Promise<unknown>
  /** The sentence of a success. */
  done?: string
  renews: readonly QueryKey[]
  /** Runs once it is done, when the dialog has closed. */
  onDone?: () => void
}

/** Asks before one change that is hard to undo, and sends it. The dialog closes when it is done; a refusal stands in it. */
export function ConfirmAct({ send, done, renews, onDone, ...dialog }: Props) {
  const { act, isPending, error } = useAct({
    send,
    ...(done !== undefined && { done }),
    renews,
    refusal: null,
    onDone: () => {
      dialog.onClose()
      onDone?.()
    },
  })
  return (
    <ConfirmDialog
      isDanger
      {...dialog}
      isBusy={isPending}
      refusal={error && errorSentence(error)}
      onConfirm={() => act()}
    />
  )
}
