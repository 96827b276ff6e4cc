import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { type Letter, letter } from '#domain/letters/letter.ts'
import { letterText } from '#server/jobs/letter-text.ts'
import { Undeliverable } from '#server/jobs/outbox.ts'

type Post = { smtpUrl: string; from: string; now?: () => number }

/** A letter that an earlier version enqueued has a `purpose` in place of a template. */
const older = z.looseObject({ template: z.undefined().optional(), purpose: z.string() })
const stored = z.preprocess((payload) => {
  const { success, data } = older.safeParse(payload)
  if (!success) return payload
  const { purpose: template, ...rest } = data
  return { ...rest, template }
}, letter)

const TIMEOUT_MS = 10_000
/** 5xx is permanent, 4xx is to be retried (RFC 5321, 4.2.1). */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500

const LINK_EXPIRED = 'The link expired before the mail could be sent.'
/** The reasons why a letter is not sent after its `until`. */
const TOO_LATE: Record<Letter['template'], string> = {
  invitation: LINK_EXPIRED,
  reset: LINK_EXPIRED,
  alert: 'The letter waited for a day, and what it says may no longer be true.',
  notice: 'The letter waited for a day. The desk shows what it says.',
}

/** Takes the address out of `"The Halyard" <desk@paper.example>`. */
const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from

/**
 * Sends letters over SMTP, under the name of the paper. A permanent refusal of the mail server is not retried, nor a
 * letter whose link has expired or whose alerts are old.
 */
export function createMailer({ smtpUrl, from, now = Date.now }: Post): (payload: unknown) => Promise<void> {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  const transport = createTransport({ url: smtpUrl, ...timeouts })
  return async (payload) => {
    const parsed = stored.safeParse(payload)
    if (!parsed.success) throw new Undeliverable('The letter cannot be read by this version.')
    const one: Letter = parsed.data
    if (one.until !== undefined && one.until <= now()) throw new Undeliverable(TOO_LATE[one.template])
    const head = { from: { name: one.paper, address: addressIn(from) }, to: { name: one.name, address: one.to } }
    try {
      await transport.sendMail({ ...head, ...letterText(one) })
    } catch (error) {
      if (isRefusal(error)) throw new Undeliverable(error instanceof Error ? error.message : String(error))
      throw error
    }
  }
}
