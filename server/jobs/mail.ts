import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { LetterReader } from '#db/queries/people/letter-reader.ts'
import { type Letter, letter } from '#domain/letters/letter.ts'
import { isInEnglish, letterText } from '#server/jobs/letter-text.ts'
import { Undeliverable } from '#server/jobs/outbox.ts'
import { inLanguage, languageFor } from '#server/shared/in-language.ts'

type Post = {
  smtpUrl: string
  from: string
  /** The languages in which a person, by their id, may get letters, and the paper's zone. */
  readerOf: (person: string) => LetterReader
  now?: () => number
}

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
const WAITED = 'The letter waited for a day. The desk shows what it says.'
/** The reasons why a letter is not sent after its `until`. */
const TOO_LATE: Record<Letter['template'], string> = {
  invitation: LINK_EXPIRED,
  reset: LINK_EXPIRED,
  alert: 'The letter waited for a day, and what it says may no longer be true.',
  digest: WAITED,
  'new-networks': WAITED,
  notice: WAITED,
}

/** Takes the address out of `"The Halyard" <desk@paper.example>`. */
const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from

/**
 * Sends letters over SMTP, under the name of the paper, each in the language of its person. A permanent refusal of the
 * mail server is not retried, nor a letter whose link has expired or whose alerts are old.
 */
export function createMailer({ smtpUrl, from, readerOf, now = Date.now }: Post): (payload: unknown) => Promise<void> {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  const transport = createTransport({ url: smtpUrl, ...timeouts })
  return async (payload) => {
    const parsed = stored.safeParse(payload)
    if (!parsed.success) throw new Undeliverable('The letter cannot be read by this version.')
    const one: Letter = parsed.data
    if ('until' in one && one.until !== undefined && one.until <= now()) throw new Undeliverable(TOO_LATE[one.template])
    const head = { from: { name: one.paper, address: addressIn(from) }, to: { name: one.name, address: one.to } }
    const { chosen, language, zone } = readerOf(one.person)
    const words = inLanguage(isInEnglish(one) ? 'en' : languageFor(language, chosen), () => letterText(one, zone))
    try {
      await transport.sendMail({ ...head, ...words })
    } catch (error) {
      if (isRefusal(error)) throw new Undeliverable(error instanceof Error ? error.message : String(error))
      throw error
    }
  }
}
