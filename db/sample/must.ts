import type { Result } from '#domain/result.ts'

/** Returns the value of a command, or throws if it was refused, which means that the sample itself is wrong. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`The sample was refused: ${result.code} ${JSON.stringify(result.details ?? result.field ?? '')}`)
}
