import { StoreProblem } from '#db/backup/elsewhere/backup-store.ts'

type Answered = Error & { statusCode: number; code: string }

const isAnswered = (error: unknown): error is Answered =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'

/** True if the store did not answer, or answered that it cannot at present; then the same request may work later. */
export function isTransient(error: unknown): boolean {
  if (error instanceof StoreProblem) return false
  if (!isAnswered(error)) return true
  const { statusCode, code } = error
  return (
    statusCode >= 500 || statusCode === 408 || statusCode === 429 || code === 'RequestTimeout' || code === 'BadDigest'
  )
}

/** Turns an error of the client into a sentence that says what to do; it never has a secret in it. */
export function s3Problem(error: unknown, where: string, name: string): StoreProblem {
  if (error instanceof StoreProblem) return error
  if (!isAnswered(error)) return new StoreProblem(`${where} could not be reached: ${networkReason(error)}.`)
  const { statusCode, code, message } = error
  if (code === 'NoSuchBucket') return new StoreProblem(`There is no such bucket: ${where}. Create it.`)
  if (statusCode === 404) return new StoreProblem(`${name} is missing in ${where}.`)
  if (code === 'RequestTimeTooSkewed') return new StoreProblem(`${where} says that the clock of this machine is wrong.`)
  if (statusCode === 401 || statusCode === 403)
    return new StoreProblem(`${where} refused the key, or the key may not do this (${code}). Check BACKUP_URL.`)
  return new StoreProblem(`${where} failed: ${code}, ${message}`)
}

function networkReason(error: unknown): string {
  const { cause } = error instanceof Error ? error : {}
  const inner = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return inner || (error instanceof Error ? error.message : String(error))
}
