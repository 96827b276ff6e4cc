import robotsParser from 'robots-parser'
import { askOnwards, type FetchPublicHttps, OutsideError } from '#server/outgoing/fetch-public-https.ts'

const KEPT_MS = 86_400_000
const MOST_HOSTS = 500
const NAME = 'Broadsheet'

/** Resolves with `yes`, or with the reason why not. */
export type RobotRules = { mayAsk: (href: string) => Promise<string> }
type Rules = { at: number; mayAsk: (href: string) => string }

/** Reads each host's robots.txt (RFC 9309), cached for a day, where it redirects to. Without rules everything is allowed. */
export function createRobotRules(ask: FetchPublicHttps, clock: () => number): RobotRules {
  const known = new Map<string, Rules>()
  return {
    async mayAsk(href) {
      const { origin } = new URL(href)
      let rules = known.get(origin)
      if (!rules || rules.at < clock() - KEPT_MS) {
        rules = { at: clock(), mayAsk: await readRules(ask, `${origin}/robots.txt`) }
        known.delete(origin)
        known.set(origin, rules)
        const [oldest] = known.keys()
        if (known.size > MOST_HOSTS && oldest !== undefined) known.delete(oldest)
      }
      return rules.mayAsk(href)
    },
  }
}

async function readRules(ask: FetchPublicHttps, address: string): Promise<Rules['mayAsk']> {
  const { status, body } = await askOnwards(ask, address).catch((error: unknown) => {
    // A host that cannot be reached is reported as that, whatever its rules.
    if (error instanceof OutsideError) throw error
    throw new OutsideError('no-answer', String(error))
  })
  if (status >= 500) return () => `Its robots.txt could not be read: ${status}.`
  if (status >= 300) return () => 'yes'
  const rules = robotsParser(address, body.toString('utf8'))
  return (href) => (rules.isAllowed(href, NAME) === false ? 'Its robots.txt disallows it.' : 'yes')
}
