import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { LetterReader } from '#db/queries/people/letter-reader.ts'
import { type Letter, letter, type ReaderLetter } from '#domain/letters/letter.ts'
import { isInEnglish, letterText } from '#server/jobs/letter-text.ts'
import { withoutAddresses } from '#server/jobs/newsletters/smtp-answer.ts'
import { Undeliverable } from '#server/jobs/outbox.ts'
import { inLanguage, languageFor } from '#server/shared/in-language.ts'

type Post = {
  smtpUrl: string
  from: string
  /** The languages in which a person, by their id, may get letters, and the paper's zone; null: no person. */
  readerOf: (person: string | null) => LetterReader
  /** The address of a reader of newsletters, to which a letter goes; null if they were erased. */
  addressOf: (letter: ReaderLetter) => string | null
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
  'newsletter-confirm': LINK_EXPIRED,
  'newsletter-known': LINK_EXPIRED,
  'newsletter-address': LINK_EXPIRED,
  'copy-confirm': LINK_EXPIRED,
}

const readerTo = (address: string | null) => (address === null ? null : { name: '', address })

/** Takes the address out of `"The Halyard" <desk@paper.example>`. */
export const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from

/**
 * Sends letters over SMTP, under the name of the paper, each in the language of its person, those to readers in the
 * paper’s. A permanent refusal of the mail server is not retried, nor a letter whose link has expired or whose alerts are
 * old.
 */
export function createMailer({
  smtpUrl,
  from,
  readerOf,
  addressOf,
  now = Date.now,
}: Post): (payload: unknown) => Promise<void> {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  const transport = createTransport({ url: smtpUrl, ...timeouts })
  return async (payload) => {
    const parsed = stored.safeParse(payload)
    if (!parsed.success) throw new Undeliverable('The letter cannot be read by this version.')
    const one: Letter = parsed.data
    if ('until' in one && one.until !== undefined && one.until <= now()) throw new Undeliverable(TOO_LATE[one.template])
    const { chosen, language, zone } = readerOf('reader' in one ? null : one.person)
    const to = 'reader' in one ? readerTo(addressOf(one)) : { name: one.name, address: one.to }
    if (to === null) throw new Undeliverable('The reader was erased.')
    const head = { from: { name: one.paper, address: addressIn(from) }, to }
    const spoken = isInEnglish(one) ? 'en' : languageFor(language, chosen)
    const words = inLanguage(spoken, () => letterText(one, zone, language))
    try {
      await transport.sendMail({ ...head, ...words })
    } catch (error) {
      const { message } = error instanceof Error ? error : { message: String(error) }
      // The outbox names readers by number: no address stays in what a server answered.
      const said = 'reader' in one ? withoutAddresses(message) : message
      throw isRefusal(error) ? new Undeliverable(said) : new Error(said, { cause: error })
    }
  }
}
