import { get, type RegisterOptions, useFormContext, type UseFormRegisterReturn } from 'react-hook-form'

/** `why` is undefined while nothing is wrong. */
export type FormField = { field: UseFormRegisterReturn; why: string | undefined }

/** Registers a field of the form around it. A name that the form does not have is a bug, and throws. */
export function useFormField(name: string, options?: RegisterOptions): FormField {
  const { register, formState } = useFormContext()
  if (get(formState.defaultValues, name) === undefined) throw new Error(`The form has no field “${name}”.`)
  return { field: register(name, options), why: whyOf(formState.errors, name) }
}

/** The sentence of a field's first error. */
export function whyOf(errors: object, name: string): string | undefined {
  const error = get(errors, name) as { message?: string; root?: { message?: string } } | undefined
  return error?.message ?? error?.root?.message
}
