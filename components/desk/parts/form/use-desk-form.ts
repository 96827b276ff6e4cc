import { zodResolver } from '@hookform/resolvers/zod'
import { QueryClientContext, type QueryKey } from '@tanstack/react-query'
import { useContext, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type Resolver,
  useForm,
  type UseFormReturn,
} from 'react-hook-form'
import { toast } from 'sonner'
import type { z } from 'zod'
import { ApiProblem } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { issueSentence } from '#components/desk/parts/form/issue-sentence.ts'
import { renew } from '#components/desk/queries/change-now.ts'

type Sentences<V> = { [F in keyof V & string]?: string }

type Options<V extends FieldValues, Body extends FieldValues, Answer> = {
  /** The zod schema of the body that the API's route takes. */
  schema: z.ZodType<Body, FieldValues>
  /** The first values. A form has these fields, and no others. */
  start: V
  /** Makes the body of what the fields hold, where that differs; an error of the body is shown at the field of its name. */
  bodyOf?: (values: V) => object
  /** Sentences for wrong fields, in place of the schema's, which are for programs. */
  says?: Sentences<V>
  send: (body: Body) => Promise<Answer>
  /** Keys of query factories; every query below one is read again when it is sent. */
  renews?: readonly QueryKey[]
  /** The sentence of a success, where the page does not show it. */
  done?: string | ((answer: Answer, body: Body) => string | null)
  onDone?: (answer: Answer, body: Body) => void
  /** Handles a refusal elsewhere, and returns true if it did, or returns the sentence for it. */
  onRefused?: (problem: unknown) => boolean | string
}

export type DeskForm<V extends FieldValues> = UseFormReturn<V> & {
  submit: () => void
  isPending: boolean
  /** Holds what would be lost: it differs from what was there first, or was sent last. */
  isUnsaved: boolean
  /** The reason for a refusal that belongs to no field; null if there is none. */
  refusal: string | null
}

/**
 * A form of an API route: fields are checked by the route's own schema while they are typed, and what the route refuses
 * is shown at the fields that it names.
 */
export function useDeskForm<V extends FieldValues, Body extends FieldValues, Answer = unknown>(
  options: Options<V, Body, Answer>,
): DeskForm<V> {
  const { start, says = {} as Sentences<V>, send, renews = [], done, onDone, onRefused } = options
  // The pages to sign in have none.
  const client = useContext(QueryClientContext)
  const form = useForm<V, unknown, FieldValues>({
    resolver: resolverOf(options),
    defaultValues: start as DefaultValues<V>,
  })
  const [refusal, setRefusal] = useState<string | null>(null)
  const isSending = useRef(false)
  const submit = form.handleSubmit(async (body) => {
    setRefusal(null)
    try {
      const answer = await send(body as Body)
      form.reset(form.getValues())
      const sentence = typeof done === 'function' ? done(answer, body as Body) : (done ?? null)
      if (sentence !== null) toast.message(sentence)
      if (client) void renew(client, renews)
      onDone?.(answer, body as Body)
    } catch (error) {
      const handled = onRefused?.(error)
      if (typeof handled === 'string') setRefusal(handled)
      if (handled === true || typeof handled === 'string') return
      const { mount } = form.control._names
      const wrong = wrongFields(error, mount, says)
      for (const [n, { name, message }] of wrong.entries()) {
        form.setError(name as Path<V>, { type: 'refused', message }, { shouldFocus: n === 0 })
      }
      if (wrong.length === 0) setRefusal(errorSentence(error))
    }
  })
  const submitOnce = async () => {
    if (isSending.current) return
    isSending.current = true
    await submit().finally(() => (isSending.current = false))
  }
  const { isSubmitting, isDirty } = form.formState
  return {
    ...(form as unknown as UseFormReturn<V>),
    submit: () => void submitOnce(),
    isPending: isSubmitting,
    isUnsaved: isDirty,
    refusal,
  }
}

/** Checks the body with the schema; the screen's sentences take the place of the schema's. */
function resolverOf<V extends FieldValues, Body extends FieldValues>({
  schema,
  bodyOf = (values) => values,
  says = {},
}: Pick<Options<V, Body, unknown>, 'schema' | 'bodyOf' | 'says'>): Resolver<V, unknown, FieldValues> {
  const check = zodResolver(schema as z.ZodType<FieldValues, FieldValues>, { error: issueSentence })
  return async (values, context, settings) => {
    const checked = await check(bodyOf(values), context, settings as never)
    const errors = checked.errors as Record<string, { message?: string; ref?: unknown }>
    for (const [name, sentence] of Object.entries(says as Record<string, string>)) {
      const { [name]: error } = errors
      if (error) errors[name] = { ...error, message: sentence }
    }
    return checked as never
  }
}

type Wrong = { name: string; message: string }

/** The fields that a refusal names, each with its sentence; none if one of them is not shown. */
function wrongFields(error: unknown, shown: ReadonlySet<string>, says: Record<string, string | undefined>): Wrong[] {
  if (!(error instanceof ApiProblem)) return []
  const wrong = error.errors.map(({ field, message }) => {
    const [first = field] = field.split('.')
    // The API's own sentences about a schema are for programs; those of its other refusals are for people.
    const sentence = error.code === 'validation-failed' ? says[first] : undefined
    return { name: shown.has(field) ? field : first, message: sentence ?? message }
  })
  return wrong.every(({ name }) => shown.has(name)) ? wrong : []
}
