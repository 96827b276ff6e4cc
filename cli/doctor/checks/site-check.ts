import { type AddressAnswer, askAddress } from '#cli/doctor/ask-address.ts'
import { requestHealth, type ServerAnswer } from '#cli/doctor/ask-server.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, type Found, ok, sentenceOf, together, warn } from '#cli/doctor/finding.ts'

const DAY_MS = 86_400_000
const SOON_MS = 14 * DAY_MS

/** Asks SITE_URL itself, as a reader would: name, certificate, redirects, and whether this newsroom answers. */
export const siteCheck: DoctorCheck = {
  name: 'site-url',
  needs: 'folder',
  async look(context) {
    const { siteUrl, isReachable } = context.settings
    if (!isReachable) return localSite(context)
    if (!context.isRunning) return ok(`${siteUrl} is asked while the server runs.`)
    let answer: ServerAnswer
    try {
      answer = await requestHealth(new URL(siteUrl), context.dataDir, context.now)
    } catch (error) {
      return bad(sentenceOf(error), 'Check DNS, the firewall and the proxy in front (docs/running.md).')
    }
    return together(
      [certificateRemark(answer, context.now), answerRemark(answer, siteUrl), await plainRemark(siteUrl)],
      `${siteUrl} leads here${answer.certificate ? ', with a certificate that browsers trust' : ''}.`,
    )
  },
}

function localSite({ settings: { siteUrl, port } }: DoctorContext): Found {
  const url = new URL(siteUrl)
  const isOurs = url.protocol === 'https:' || Number(url.port || 80) === port
  return isOurs
    ? ok(`${siteUrl} is on this machine alone.`)
    : warn(`SITE_URL is ${siteUrl}, and PORT is ${port}.`, 'Set both to the same port, unless a proxy stands between.')
}

function certificateRemark({ certificate }: ServerAnswer, now: number): Found | null {
  if (certificate === null) return null
  const { issuer, endsAt, problem } = certificate
  if (problem !== null)
    return bad(
      `Browsers refuse the certificate of ${issuer} (${problem}).`,
      'Have the proxy get another one for this name.',
    )
  const days = Math.floor((endsAt - now) / DAY_MS)
  return endsAt - now < SOON_MS
    ? warn(`The certificate of ${issuer} ends in ${days} days.`, 'See why the proxy does not renew it.')
    : null
}

function answerRemark(answer: ServerAnswer, siteUrl: string): Found | null {
  if (answer.location !== null)
    return bad(
      `${siteUrl} redirects to ${originOf(answer.location, siteUrl)}.`,
      'Set SITE_URL to the address that answers itself.',
    )
  if (answer.health === null)
    return bad(`${siteUrl} answers ${answer.status}, and not as Broadsheet does.`, 'Check the proxy’s upstream.')
  if (answer.identity === null)
    return bad(`Another newsroom answers at ${siteUrl}.`, 'Check DNS, and the address that the proxy passes on to.')
  return null
}

/** The origin alone: a query may hold a token. */
const originOf = (location: string, base: string) =>
  URL.canParse(location, base) ? new URL(location, base).origin : '?'

/** An https site should lead readers there from http. */
async function plainRemark(siteUrl: string): Promise<Found | null> {
  const url = new URL(siteUrl)
  if (url.protocol !== 'https:' || url.port !== '') return null
  const advice = `Redirect http://${url.host} to ${siteUrl} in the proxy (deploy/).`
  let answer: AddressAnswer
  try {
    answer = await askAddress(new URL(`http://${url.host}/`))
  } catch {
    return warn(`http://${url.host} does not answer.`, advice)
  }
  const isLed = [301, 308].includes(answer.status) && (answer.location ?? '').startsWith(siteUrl)
  return isLed ? null : warn(`http://${url.host} answers ${answer.status} without leading to https.`, advice)
}
