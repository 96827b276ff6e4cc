import type { IncomingHttpHeaders } from 'node:http'
import { isbot } from 'isbot'
import { remember } from '#server/front/remember.ts'

const AGENTS_KNOWN = 1_000
const isRobot = remember(AGENTS_KNOWN, (agent) => isbot(agent))

/**
 * Whether what tells of a read is a browser that shows a page of ours to somebody: every one of the last years says
 * where a request comes from, and robots mostly say what they are.
 */
export function isCounted(headers: IncomingHttpHeaders): boolean {
  if (headers['sec-fetch-site'] !== 'same-origin' || headers['sec-purpose'] !== undefined) return false
  const agent = headers['user-agent']
  return agent !== undefined && agent !== '' && !isRobot(agent)
}
