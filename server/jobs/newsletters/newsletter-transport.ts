import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { returnHeader } from '#domain/newsletters/provider-returns.ts'
import { SIGNED_HEADERS } from '#server/jobs/newsletters/letter-mime.ts'
import { acceptedBy, answerOf, type SmtpAnswer } from '#server/jobs/newsletters/smtp-answer.ts'
import type { DkimKey } from '#server/outgoing/dkim-key.ts'

/** A letter and its envelope: `from` is the return path, `token` its token if it has one. With `dkim` it is signed for that domain. */
export type OutgoingLetter = {
  from: string
  to: string
  token?: string | undefined
  raw: Buffer
  dkim?: DkimKey | undefined
}

/** Hands one letter to a server. Never rejects. */
export type NewsletterTransport = {
  send: (letter: OutgoingLetter) => Promise<SmtpAnswer>
  close: () => void
}

const CONNECT_MS = 30_000
/** After the last byte a server has ten minutes for its answer (RFC 5321, 4.5.3.2.6): earlier its fate would be unknown. */
const ANSWER_MS = 10 * 60_000
/** Longest attempt, over which a server that sends a byte now and then would keep its place for ever. */
const ATTEMPT_MS = 20 * 60_000

/** A pool of connections to one SMTP server. A letter is handed over once: nothing is queued again by itself. */
export function createNewsletterTransport({
  smtpUrl,
  maxConnections = 20,
  answerMs = ANSWER_MS,
  attemptMs = ATTEMPT_MS,
  host = new URL(smtpUrl).hostname,
}: {
  smtpUrl: string
  /** The provider’s, by which it is known. */
  host?: string
  maxConnections?: number
  answerMs?: number
  attemptMs?: number
}): NewsletterTransport {
  const timeouts = { connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: answerMs }
  // A pool may queue a letter again whose connection ended. Here only the database says what is sent again.
  const pool = { pool: true as const, maxConnections, maxRequeues: 0 }
  const transport = createTransport({ url: smtpUrl, ...pool, ...timeouts })
  const streams = new WeakMap<object, Readable[]>()
  transport.use('stream', (mail, done) => {
    const { message } = mail
    const make = message.createReadStream.bind(message)
    message.createReadStream = (...given: Parameters<typeof make>) => {
      const stream = make(...given)
      streams.get(mail.data.envelope ?? {})?.push(stream)
      return stream
    }
    done()
  })
  return {
    async send({ from, to, token, raw: letter, dkim }) {
      // No signature covers the line before the head: the provider takes it out.
      const raw = token === undefined ? letter : Buffer.concat([Buffer.from(returnHeader(host, token)), letter])
      const signal = AbortSignal.timeout(attemptMs)
      const envelope = { from, to }
      const made: Readable[] = []
      streams.set(envelope, made)
      try {
        const signed = dkim && { dkim: { ...dkim, headerFieldNames: SIGNED_HEADERS } }
        const { response } = await transport.sendMail({ envelope, raw, signal, ...signed })
        return acceptedBy(response)
      } catch (error) {
        // A stream is read only once the server has asked for the bytes.
        return answerOf(
          error,
          made.some((stream) => stream.readableDidRead),
        )
      }
    },
    close: () => transport.close(),
  }
}
