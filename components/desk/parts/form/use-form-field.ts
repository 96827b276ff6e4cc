import { get, type RegisterOptions, useFormContext, type UseFormRegisterReturn } from 'react-hook-form'

type Wrong = {
  /** Undefined while nothing is wrong. */
  why: string | undefined
  /** The API refused it: it is announced, because the focus may be in the field already. */
  isAlert: boolean
}

/** Registers a field of the form around it. A name that the form does not have is a bug, and throws. */
export function useFormField(name: string, options?: RegisterOptions): { field: UseFormRegisterReturn; wrong: Wrong } {
  const { register, formState } = useFormContext()
  if (get(formState.defaultValues, name) === undefined) throw new Error(`The form has no field “${name}”.`)
  return { field: register(name, options), wrong: wrongAt(formState.errors, name) }
}

function wrongAt(errors: object, name: string): Wrong {
  const error = get(errors, name) as { type?: string; message?: string; root?: { message?: string } } | undefined
  return { why: error?.message ?? error?.root?.message, isAlert: error?.type === 'refused' }
}
