import { type AddressAnswer, askAddress } from '#cli/doctor/ask-address.ts'
import { requestHealth, type ServerAnswer } from '#cli/doctor/ask-server.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, type Check, ok, type Remark, sentenceOf, warn } from '#db/health/health-check.ts'

const DAY_MS = 86_400_000
const SOON_MS = 14 * DAY_MS

/** Asks SITE_URL itself, as a reader would: name, certificate, redirects, and whether this newsroom answers. */
export const siteCheck: Check<DoctorContext> = {
  name: 'site-url',
  needs: 'folder',
  async *look({ dataDir, isRunning, now, settings }) {
    const { siteUrl, isReachable } = settings
    if (!isReachable) return yield localSite(settings)
    if (!isRunning) return yield ok(`${siteUrl} is asked while the server runs.`)
    let answer: ServerAnswer
    try {
      answer = await requestHealth(new URL(siteUrl), dataDir, now)
    } catch (error) {
      return yield bad(sentenceOf(error), 'Check DNS, the firewall and the proxy in front (docs/running.md).')
    }
    yield* certificateRemarks(answer, now)
    yield* answerRemarks(answer, siteUrl)
    yield* plainRemarks(siteUrl)
    yield ok(`${siteUrl} leads here${answer.certificate ? ', with a certificate that browsers trust' : ''}.`)
  },
}

function localSite({ siteUrl, port }: DoctorContext['settings']): Remark {
  const url = new URL(siteUrl)
  const isOurs = url.protocol === 'https:' || Number(url.port || 80) === port
  return isOurs
    ? ok(`${siteUrl} is on this machine alone.`)
    : warn(`SITE_URL is ${siteUrl}, and PORT is ${port}.`, 'Set both to the same port, unless a proxy stands between.')
}

function* certificateRemarks({ certificate }: ServerAnswer, now: number): Generator<Remark> {
  if (certificate === null) return
  const { issuer, endsAt, problem } = certificate
  if (problem !== null)
    yield bad(
      `Browsers refuse the certificate of ${issuer} (${problem}).`,
      'Have the proxy get another one for this name.',
    )
  else if (endsAt - now < SOON_MS)
    yield warn(
      `The certificate of ${issuer} ends in ${Math.floor((endsAt - now) / DAY_MS)} days.`,
      'See why the proxy does not renew it.',
    )
}

function* answerRemarks({ location, health, identity, status }: ServerAnswer, siteUrl: string): Generator<Remark> {
  if (location !== null) {
    // The origin alone: a query may hold a token.
    const origin = URL.canParse(location, siteUrl) ? new URL(location, siteUrl).origin : '?'
    yield bad(`${siteUrl} redirects to ${origin}.`, 'Set SITE_URL to the address that answers itself.')
  } else if (health === null)
    yield bad(`${siteUrl} answers ${status}, and not as Broadsheet does.`, 'Check the proxy’s upstream.')
  else if (identity === null)
    yield bad(`Another newsroom answers at ${siteUrl}.`, 'Check DNS, and the address that the proxy passes on to.')
}

/** An https site should lead readers there from http. */
async function* plainRemarks(siteUrl: string): AsyncGenerator<Remark> {
  const { protocol, port, host } = new URL(siteUrl)
  if (protocol !== 'https:' || port !== '') return
  const advice = `Redirect http://${host} to ${siteUrl} in the proxy (deploy/).`
  let answer: AddressAnswer
  try {
    answer = await askAddress(new URL(`http://${host}/`))
  } catch {
    return yield warn(`http://${host} does not answer.`, advice)
  }
  const isLed = [301, 308].includes(answer.status) && (answer.location ?? '').startsWith(siteUrl)
  if (!isLed) yield warn(`http://${host} answers ${answer.status} without leading to https.`, advice)
}
