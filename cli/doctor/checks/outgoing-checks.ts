import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, type Check, ok, warn } from '#db/health/health-check.ts'
import { verifyMailServer } from '#server/outgoing/verify-mail-server.ts'

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Servers outside that this one asks or sends to. */
export const outgoingChecks: Check<DoctorContext>[] = [
  {
    name: 'mail',
    needs: 'nothing',
    async *look({ settings: { smtpUrl, mailFrom } }) {
      if (smtpUrl === null) return yield ok('No mail server is set: links are shown to the admin who makes them.')
      const url = new URL(smtpUrl)
      const { host } = url
      const code = await mailProblem(smtpUrl)
      if (code === 'EAUTH')
        yield bad(`${host} refused (${code}).`, 'Check the name and the password of the mail account.')
      else if (code !== null)
        yield bad(
          `${host} refused (${code}).`,
          'Check its name, port, certificate, and whether the firewall lets it out.',
        )
      const isPlain = url.protocol === 'smtp:' && url.searchParams.get('requireTLS') !== 'true'
      if (isPlain && url.password !== '' && !LOOPBACK.test(url.hostname))
        yield warn(
          `The password is sent to ${host} without TLS if it offers none.`,
          'Use smtps://, or add ?requireTLS=true.',
        )
      if (!/@[^@\s]+$/.test((mailFrom ?? '').replace(/>$/, '')))
        yield bad('The sender is no mail address.', 'Set MAIL_FROM, such as "The Halyard" <desk@paper.example>.')
      yield ok(`${host} takes mail${url.username === '' ? '' : ', and the login works'}. None was sent.`)
    },
  },
  {
    name: 'releases',
    needs: 'nothing',
    *look({ settings: { releasesUrl } }) {
      if (releasesUrl === null) return yield ok('RELEASES_URL is not set: nobody is asked for newer versions.')
      const { protocol, host } = new URL(releasesUrl)
      if (protocol === 'https:') yield ok(`${host} is asked for newer versions.`)
      else
        yield warn(
          `RELEASES_URL (${host}) is not https.`,
          'Use https, so that nobody on the way can change the answer.',
        )
    },
  },
]

/** The code alone: the server's own words may name the account. Null if it takes mail. */
async function mailProblem(smtpUrl: string): Promise<string | null> {
  try {
    await verifyMailServer(smtpUrl)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}
