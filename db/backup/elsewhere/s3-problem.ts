import { BackupError } from '#db/backup/elsewhere/backup-target.ts'

type Answered = Error & { statusCode: number; code: string }

const isAnswered = (error: unknown): error is Answered =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'

/** True for a connection that failed. `fetch` throws a TypeError with a cause then; one without is a fault of ours. */
const isOfNetwork = (error: unknown): boolean =>
  error instanceof Error && (!(error instanceof TypeError) || error.cause instanceof Error)

/** True if the target did not answer, or answered that it cannot now; then the same request may work later. */
export function isTransient(error: unknown): boolean {
  if (error instanceof BackupError) return false
  if (!isAnswered(error)) return isOfNetwork(error)
  const { statusCode, code } = error
  return (
    statusCode >= 500 || statusCode === 408 || statusCode === 429 || code === 'RequestTimeout' || code === 'BadDigest'
  )
}

/** True if the target knows no such upload in parts: it was aborted, or its parts were joined already. */
export const isNoSuchUpload = (error: unknown): boolean => isAnswered(error) && error.code === 'NoSuchUpload'

/** Turns an error of the client into a sentence that says what to do, without a secret; a fault of ours stays as it is. */
export function s3Problem(error: unknown, where: string, name: string): unknown {
  if (error instanceof BackupError) return error
  if (!isAnswered(error) && !isOfNetwork(error)) return error
  if (!isAnswered(error)) return new BackupError(`${where} could not be reached: ${networkReason(error)}.`)
  const { statusCode, code, message } = error
  if (code === 'NoSuchBucket') return new BackupError(`There is no such bucket: ${where}. Create it.`)
  if (statusCode === 404) return new BackupError(`${name} is missing in ${where}.`)
  if (code === 'RequestTimeTooSkewed') return new BackupError(`${where} says that the clock of this machine is wrong.`)
  if (statusCode === 401 || statusCode === 403)
    return new BackupError(`${where} refused the key, or the key may not do this (${code}). Check BACKUP_URL.`)
  return new BackupError(`${where} failed: ${code}, ${message}`)
}

function networkReason(error: unknown): string {
  const { cause } = error instanceof Error ? error : {}
  const inner = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return inner || (error instanceof Error ? error.message : String(error))
}
