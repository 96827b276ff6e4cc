import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
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
  expect(await transport.send({ ...letter, raw: Buffer.from(LETTER) })).toMatchObject({ state: 'accepted' })
  expect(taken).toEqual([line + LETTER])
  transport.close()
  await new Promise<void>((resolve) => server.close(resolve))
})

/** Answers each command with OK, but one with lines that never end. */
async function startTrickle(endless: string) {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    let [isWithin, text] = [false, '']
    let timer: NodeJS.Timeout | undefined
    const trickle = () => (timer = setInterval(() => socket.write('250-still busy\r\n'), 20))
    socket.on('error', () => {})
    socket.on('close', () => (clearInterval(timer), sockets.delete(socket)))
    socket.on('data', (chunk) => {
      text += chunk
      if (isWithin && text.endsWith('\r\n.\r\n')) return trickle()
      const isLine = !isWithin && text.endsWith('\r\n')
      if (!isLine) return
      const command = text.slice(0, 4)
      text = ''
      if (command === endless) return trickle()
      isWithin = command === 'DATA'
      socket.write(isWithin ? '354 go on\r\n' : '250 OK\r\n')
    })
    socket.write('220 mail.halyard.example\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, sockets, close: () => server.close() }
}

test.each([
  ['the letter', '', 'unknown'],
  ['the recipient', 'RCPT', 'unreached'],
])('an attempt has an end, though the server goes on talking after %s', async (_, endless, state) => {
  const server = await startTrickle(endless)
  const transport = createNewsletterTransport({ smtpUrl: `smtp://127.0.0.1:${server.port}`, attemptMs: 300 })
  const letter = { from: 'news@halyard.example', to: 'a@harbour.example', raw: Buffer.from(LETTER) }
  expect(await transport.send(letter)).toMatchObject({ state, code: null })
  await expect.poll(() => server.sockets.size).toBe(0)
  transport.close()
  server.close()
})
