import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedLetter = { to: string[]; text: string }
export type MailServer = { url: string; letters: ReceivedLetter[]; stop: () => Promise<void> }

/** Starts a real SMTP server on a free port that keeps what it receives. */
export async function startMailServer(): Promise<MailServer> {
  const letters: ReceivedLetter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        // Joins the lines that quoted-printable broke, and its escapes.
        const plain = text.replaceAll('=\r\n', '').replaceAll('=3D', '=')
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), text: plain })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
