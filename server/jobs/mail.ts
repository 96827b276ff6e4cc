import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { Undeliverable } from '#server/jobs/outbox.ts'

const letter = z.object({
  to: z.string(),
  name: z.string(),
  paper: z.string(),
  purpose: z.enum(['invitation', 'reset']),
  link: z.url(),
  until: z.number(),
})
type Letter = z.infer<typeof letter>
type Post = { smtpUrl: string; from: string; now?: () => number }

const TIMEOUT_MS = 10_000
/** 5xx is permanent, 4xx is to be retried (RFC 5321, 4.2.1). */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500

/** Sends mails with one-time links over SMTP. A permanent refusal of the mail server is not retried. */
export function createMailer({ smtpUrl, from, now = Date.now }: Post): (payload: unknown) => Promise<void> {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  const transport = createTransport({ url: smtpUrl, ...timeouts })
  return async (payload) => {
    const { to, name, ...about } = letter.parse(payload)
    if (about.until <= now()) throw new Undeliverable('The link expired before the mail could be sent.')
    try {
      await transport.sendMail({ from, to: { name, address: to }, ...wordsOf({ to, name, ...about }) })
    } catch (error) {
      if (isRefusal(error)) throw new Undeliverable(error instanceof Error ? error.message : String(error))
      throw error
    }
  }
}

function wordsOf({ name, paper, purpose, link, until }: Letter): { subject: string; text: string } {
  const does =
    purpose === 'invitation'
      ? `you have been invited to the desk of ${paper}. Choose a password with this link:`
      : `choose a new password for the desk of ${paper} with this link:`
  const end = new Date(until).toUTCString()
  return {
    subject: purpose === 'invitation' ? `Your invitation to ${paper}` : `Set a new password for ${paper}`,
    text: `${name},\n\n${does}\n\n${link}\n\nThe link works once, until ${end}. If you did not expect this mail, tell the administrator.\n`,
  }
}
