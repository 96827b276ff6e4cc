import { type ServerResponse, STATUS_CODES, validateHeaderValue } from 'node:http'

/** Makes the client close an idle connection first, a moment before `LIMITS` do. */
const KEEP_ALIVE = 'Connection: keep-alive\r\nKeep-Alive: timeout=29\r\n\r\n'

let second = 0
let lastLines = ''

/** The last header lines of a keep-alive response, cached for the current second (`now` is ms UTC). */
function lastLinesAt(now: number): string {
  const asked = Math.floor(now / 1000)
  if (asked !== second) {
    second = asked
    lastLines = `Date: ${new Date(now).toUTCString()}\r\n${KEEP_ALIVE}`
  }
  return lastLines
}

/** Serializes headers. Throws if a value contains a line break. */
export function linesOf(headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers)
  for (const [name, value] of lines) validateHeaderValue(name, value)
  return lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
}

/**
 * Starts a response with prebuilt header lines; `response.end` follows. Only for a connection that stays open. Node's
 * `writeHead` checks and joins the same twenty lines for every response, a quarter of all that a hit costs; `_header`
 * is where it stores them (docs/decisions/0009-hits-carry-ready-made-heads.md).
 */
export function sendHead(response: ServerResponse, status: 200 | 304, lines: string, now: number): void {
  response.statusCode = status
  const open = response as ServerResponse & { _header: string }
  open._header = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}${lastLinesAt(now)}`
}
