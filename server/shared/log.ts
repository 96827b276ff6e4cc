import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { env } from '#env.ts'

const levels = ['debug', 'info', 'warn', 'error'] as const
type Level = (typeof levels)[number]

/** Writes one line of JSON to stderr. Returns the id under which an error can be found in the log. */
export function log(level: Level, what: string, details: Record<string, unknown> = {}): string {
  const id = level === 'error' ? randomBytes(6).toString('hex') : ''
  if (levels.indexOf(level) < levels.indexOf(env.logLevel)) return id
  const { error, ...rest } = details
  const line = {
    at: new Date().toISOString(),
    level,
    what,
    ...(id && { id }),
    ...rest,
    ...(error !== undefined && { error: error instanceof Error ? (error.stack ?? error.message) : inspect(error) }),
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
  return id
}
