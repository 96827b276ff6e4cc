import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'

const LETTER = 'Subject: Tides\r\n\r\nHigh water at six.\r\n'

test.each([
  ['smtp.mailgun.org', 'X-Mailgun-Variables: {"return":"0a1b"}\r\n'],
  ['mail.halyard.example', ''],
])('a letter by %s has its token in a header that comes back (P-251)', async (host, line) => {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _, done) {
      let text = ''
      stream.on('data', (chunk) => (text += chunk))
      stream.on('end', () => (taken.push(text), done()))
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const transport = createNewsletterTransport({ smtpUrl: `smtp://127.0.0.1:${port}`, host })
  const letter = { from: 'bounce+0a1b@halyard.example', to: 'a@harbour.example', token: '0a1b' }
  for (const raw of [
    Buffer.from(LETTER),
    Readable.from([LETTER.slice(0, 20), LETTER.slice(20)], { objectMode: false }),
  ])
    expect(await transport.send({ ...letter, raw })).toMatchObject({ state: 'accepted' })
  expect(taken).toEqual([line + LETTER, line + LETTER])
  transport.close()
  await new Promise<void>((resolve) => server.close(resolve))
})
