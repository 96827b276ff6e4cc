import type { Result } from '#domain/result.ts'

/** The value of a command that cannot be refused unless the sample itself is wrong. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`The sample was refused: ${result.code} ${JSON.stringify(result.details ?? result.field ?? '')}`)
}
