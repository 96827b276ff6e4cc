import { randomUUID } from 'node:crypto'

/** One line for whoever runs the paper, with an id that the person who asked is shown. Answers the id. */
export function logError(where: string, error: unknown): string {
  const id = randomUUID()
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${JSON.stringify({ level: 'error', at: new Date().toISOString(), where, id, stack })}\n`)
  return id
}
