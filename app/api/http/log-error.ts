import { randomUUID } from 'node:crypto'

/** Logs an error as one line with an id and returns the id, which the user is shown as well. */
export function logError(where: string, error: unknown): string {
  const id = randomUUID()
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${JSON.stringify({ level: 'error', at: new Date().toISOString(), where, id, stack })}\n`)
  return id
}
