import type { IncomingHttpHeaders } from 'node:http'
import { isbot } from 'isbot'
import { memoizeByString } from '#server/shared/memoize-by-string.ts'

const AGENTS_KNOWN = 1_000
const isRobot = memoizeByString(AGENTS_KNOWN, (agent) => isbot(agent))

/**
 * True if a report comes from a browser that shows one of our pages to a person: every browser of the last years sends
 * Sec-Fetch-Site, and robots mostly say what they are.
 */
export function isCounted(headers: IncomingHttpHeaders): boolean {
  if (headers['sec-fetch-site'] !== 'same-origin' || headers['sec-purpose'] !== undefined) return false
  const agent = headers['user-agent']
  return agent !== undefined && agent !== '' && !isRobot(agent)
}
