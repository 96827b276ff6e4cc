import { type ServerResponse, STATUS_CODES, validateHeaderValue } from 'node:http'

/** Tells a client to be the first to hang up, a moment before `LIMITS` do. */
const KEEP_ALIVE = 'Connection: keep-alive\r\nKeep-Alive: timeout=29\r\n\r\n'

let second = 0
let lastLines = ''

/** The lines of an answer of this second (`now` is ms UTC) on a connection that stays open. */
function lastLinesAt(now: number): string {
  const asked = Math.floor(now / 1000)
  if (asked !== second) {
    second = asked
    lastLines = `Date: ${new Date(now).toUTCString()}\r\n${KEEP_ALIVE}`
  }
  return lastLines
}

/** Header lines as they go over the wire. Throws where a value would be two. */
export function linesOf(headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers)
  for (const [name, value] of lines) validateHeaderValue(name, value)
  return lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
}

/**
 * Begins an answer with header lines that were put together before; `response.end` follows. Only where the connection
 * stays open. Node's `writeHead` checks and joins the same twenty lines for every answer, a quarter of all that a hit
 * costs; `_header` is where it leaves them (docs/decisions/0009-hits-carry-ready-made-heads.md).
 */
export function sendHead(response: ServerResponse, status: 200 | 304, lines: string, now: number): void {
  response.statusCode = status
  const open = response as ServerResponse & { _header: string }
  open._header = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}${lastLinesAt(now)}`
}
