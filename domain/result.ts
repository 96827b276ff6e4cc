/** Result of a command: a value, or a refusal with a stable code. A bug is thrown, never returned. */
export type Ok<T> = { ok: true; value: T }
export type Refusal<Code extends string = string> = {
  ok: false
  code: Code
  /** The input field that the refusal is about, for example `sections`. */
  field?: string
  /** Further data that the caller needs to go on, for example the other person's version. */
  details?: unknown
}
export type Result<T, Code extends string = string> = Ok<T> | Refusal<Code>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export function refuse<Code extends string>(
  code: Code,
  about: { field?: string; details?: unknown } = {},
): Refusal<Code> {
  return { ok: false, code, ...about }
}
