import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, ok, together, warn } from '#cli/doctor/finding.ts'
import { verifyMailServer } from '#server/outgoing/verify-mail-server.ts'

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
const PASSWORD = 'Check the name and the password of the mail account.'

export const mailCheck: DoctorCheck = {
  name: 'mail',
  needs: 'nothing',
  async look({ settings: { smtpUrl, mailFrom } }) {
    if (smtpUrl === null) return ok('No mail server is set: links are shown to the admin who makes them.')
    const url = new URL(smtpUrl)
    const isPlain = url.protocol === 'smtp:' && url.searchParams.get('requireTLS') !== 'true'
    const problem = await reasonOf(smtpUrl)
    return together(
      [
        problem,
        isPlain && url.password !== '' && !LOOPBACK.test(url.hostname)
          ? warn(
              `The password is sent to ${url.host} without TLS if it offers none.`,
              'Use smtps://, or add ?requireTLS=true.',
            )
          : null,
        /@[^@\s]+$/.test((mailFrom ?? '').replace(/>$/, ''))
          ? null
          : bad('The sender is no mail address.', 'Set MAIL_FROM, such as "The Halyard" <desk@paper.example>.'),
      ],
      `${url.host} takes mail${url.username === '' ? '' : ', and the login works'}. None was sent.`,
    )
  },
}

/** Names host and code only: the server's own words may name the account. */
async function reasonOf(smtpUrl: string) {
  const { host } = new URL(smtpUrl)
  try {
    await verifyMailServer(smtpUrl)
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const advice =
      code === 'EAUTH' ? PASSWORD : 'Check its name, port, certificate, and whether the firewall lets it out.'
    return bad(`${host} refused (${code}).`, advice)
  }
}
