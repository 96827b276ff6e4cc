import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { acceptedBy, answerOf, type SmtpAnswer } from '#server/jobs/newsletters/smtp-answer.ts'

/** Hands one letter to a server: `from` is the return path. Never rejects. */
export type NewsletterTransport = {
  send: (letter: { from: string; to: string; raw: Buffer | Readable }) => Promise<SmtpAnswer>
  close: () => void
}

const CONNECT_MS = 30_000
/** After the last byte a server has ten minutes for its answer (RFC 5321, 4.5.3.2.6): earlier its fate would be unknown. */
const ANSWER_MS = 10 * 60_000

/** A pool of connections to one SMTP server. A letter is handed over once: nothing is queued again by itself. */
export function createNewsletterTransport({
  smtpUrl,
  maxConnections = 20,
  answerMs = ANSWER_MS,
}: {
  smtpUrl: string
  maxConnections?: number
  answerMs?: number
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
    async send({ from, to, raw }) {
      const envelope = { from, to }
      const made: Readable[] = []
      streams.set(envelope, made)
      try {
        const { response } = await transport.sendMail({ envelope, raw })
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
