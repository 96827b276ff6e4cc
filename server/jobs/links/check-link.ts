import type { LinkVerdict } from '#db/commands/links/steps/link-rows.ts'
import type { RobotRules } from '#server/jobs/links/robot-rules.ts'
import { type FetchPublicHttps, type Outside, OutsideError } from '#server/outgoing/fetch-public-https.ts'

const PAUSE_MS = 2_000
/** Some servers answer only GET, and some answer HEAD with an error that GET would not get. */
const asksForGet = (status: number): boolean => status >= 400

type Checking = { ask: FetchPublicHttps; rules: RobotRules; pause: (ms: number) => Promise<unknown> }

/**
 * Checks an external link as gently as possible: only what robots.txt allows, HEAD and then GET, no redirect followed.
 */
export async function checkLink(href: string, { ask, rules, pause }: Checking): Promise<LinkVerdict> {
  if (!href.startsWith('https:'))
    return verdict('not-asked', null, 'Not checked: without https, anybody could answer in its place.')
  try {
    const may = await rules.mayAsk(href)
    if (may !== 'yes') return verdict('forbidden-by-robots', null, may)
    await pause(PAUSE_MS)
    let answer = await ask(href, 'HEAD')
    if (asksForGet(answer.status)) {
      await pause(PAUSE_MS)
      answer = await ask(href, 'GET')
    }
    return ofAnswer(href, answer)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    return verdict(error.code === 'private' ? 'private' : 'unreachable', null, error.message)
  }
}

const verdict = (state: LinkVerdict['state'], status: number | null, said: string): LinkVerdict => ({
  state,
  status,
  said,
  movedTo: null,
})

function ofAnswer(href: string, { status, location }: Outside): LinkVerdict {
  if ((status === 301 || status === 308) && location !== null && URL.canParse(location, href)) {
    const movedTo = new URL(location, href).href
    return { state: 'moved', status, movedTo, said: 'It has moved permanently.' }
  }
  if (status < 400) return verdict('ok', status, '')
  if (status === 404 || status === 410) return verdict('gone', status, `It answers ${status}: the page is gone.`)
  if (status >= 500) return verdict('unreachable', status, `It answers ${status}.`)
  return verdict('refused', status, `It answers ${status} to robots; readers may still have access.`)
}
