import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { toast } from 'sonner'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { type Change, changeNow, renew } from '#components/desk/queries/change-now.ts'
import { t } from '#domain/messages/t.ts'

type Options<Input, Answer, Data> = {
  send: (input: Input) => Promise<Answer>
  /** The sentence of a success, or null for none. */
  done?: string | ((answer: Answer, input: Input) => string | null)
  /** Takes back what was done, behind the Undo button of `done`. */
  undo?: (answer: Answer, input: Input) => Promise<unknown>
  /** Keys of query factories; every query below one is read again, also after a refusal. */
  renews: readonly QueryKey[]
  /** Changes what was read before the answer is there; a refusal puts it back. */
  optimistic?: Change<Input, Data>
  onDone?: (answer: Answer, input: Input) => void
  /** Runs after success and refusal alike, when the lists were read again. */
  onSettled?: () => void
  /** The sentence of a refusal; null where its form shows `error` itself. */
  refusal?: null | ((error: unknown) => string)
}

export type Act<Input> = {
  /** Sends `input`, unless the same is on its way. */
  act: (input: Input) => void
  isPending: boolean
  isBusy: (input: Input) => boolean
  error: Error | null
}

const nothingChanged = (error: unknown) => t('Nothing was changed. {why}', { why: errorSentence(error) })

/**
 * One change that the desk asks the API for: pending until what it changed was read again, a sentence on success
 * (perhaps with Undo) and on refusal.
 */
export function useAct<Input = void, Answer = unknown, Data = unknown>(
  options: Options<Input, Answer, Data>,
): Act<Input> {
  const { send, optimistic, onDone, refusal = nothingChanged } = options
  const client = useQueryClient()
  const running = useRef(new Set<Input>())
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: send,
    onMutate: (input: Input) => optimistic && changeNow(client, optimistic, input),
    onSuccess: (answer, input) => {
      onDone?.(answer, input)
      sayDone(options, answer, input, () => renew(client, options.renews))
    },
    onError: (error, _, rollBack) => {
      rollBack?.()
      if (refusal) toast.error(refusal(error))
    },
    onSettled: async (_answer, _error, input) => {
      await renew(client, options.renews)
      running.current.delete(input)
      options.onSettled?.()
    },
  })
  const act = (input: Input) => {
    if (running.current.has(input)) return
    running.current.add(input)
    mutate(input)
  }
  return { act, isPending, isBusy: (input) => isPending && Object.is(variables, input), error }
}

function sayDone<Input, Answer, Data>(
  { done, undo, refusal }: Options<Input, Answer, Data>,
  answer: Answer,
  input: Input,
  renewed: () => Promise<unknown>,
): void {
  const text = typeof done === 'function' ? done(answer, input) : done
  if (text === undefined || text === null) return
  if (!undo) return void toast.message(text)
  toastWithUndo(text, () => {
    undo(answer, input)
      .catch((error: unknown) => void toast.error((refusal ?? nothingChanged)(error)))
      .finally(() => void renewed())
  })
}
