import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

/**
 * The stub’s behaviour to one attempt: `lost` takes the letter and drops the connection without an answer, `mute` keeps
 * it.
 */
export type Behaviour =
  | 'accept'
  | 'later'
  | 'too-fast'
  | 'refuse'
  | 'drop-before'
  | 'drop-within'
  | 'lost'
  | 'mute'
  | 'slow'

const reply = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })

/**
 * A real SMTP server on a free port that behaves to each attempt as `behave` says, and counts the letters that it took
 * for each `Message-ID`: before the answer, so that one whose answer is lost counts.
 */
export async function startStubSmtp(
  behave: (to: string) => Behaviour,
  onTaken: (count: number) => void = () => {},
  { keepsLetters = true } = {},
) {
  const taken = new Map<string, number>()
  const returnPaths = new Map<string, string>()
  /** The last letter to each address, as it came. */
  const letters = new Map<string, string>()
  /** Of the attempt under way, by session. */
  const behaviours = new Map<string, Behaviour>()
  let isBarring = false
  let [mostAtOnce, atOnce, dropped] = [0, 0, 0]
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 50,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      const kind = behaviours.get(session.id) ?? 'accept'
      const drop = () => {
        dropped += 1
        sockets.get(session.id)?.destroy()
      }
      mostAtOnce = Math.max(mostAtOnce, ++atOnce)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (kind === 'drop-within') drop()
      })
      stream.on('close', () => (atOnce -= 1))
      stream.on('end', () => {
        if (kind === 'drop-within') return
        if (kind === 'later') return done(reply(451, '4.3.0 Busy, come again'))
        if (kind === 'too-fast') return done(reply(450, '4.7.28 Too many letters'))
        if (kind === 'refuse') return done(reply(550, `5.7.1 <${to}> not wanted`))
        const letter = Buffer.concat(chunks).toString()
        const id = /^Message-ID: *<?([^>\r\n]+)/im.exec(letter)?.[1] ?? ''
        if (keepsLetters) letters.set(to, letter)
        taken.set(id, (taken.get(id) ?? 0) + 1)
        returnPaths.set(to, session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address)
        onTaken(taken.size)
        if (kind === 'lost') return drop()
        if (kind === 'mute') return
        if (kind === 'slow') setTimeout(() => done(null, 'OK queued as SLOW1'), 20)
        else done(null, `OK queued as Q100${taken.size}`)
      })
    },
    onMailFrom: (_from, _session, done) => done(isBarring ? reply(550, '5.7.1 Sender not verified') : null),
    onRcptTo({ address }, session, done) {
      const kind = behave(address)
      behaviours.set(session.id, kind)
      if (kind === 'drop-before') sockets.get(session.id)?.destroy()
      else done()
    },
  })
  const sockets = trackSockets(server)
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  const listen = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    returnPaths,
    letters,
    /** Takes no sender while it is on. */
    bar: (isOn: boolean): void => void (isBarring = isOn),
    mostAtOnce: () => mostAtOnce,
    /** At most so many letters of which the sender saw a part go and no answer come. */
    dropped: () => dropped,
    /** Dies with every connection, and is there again after `ms`. */
    async die(ms: number): Promise<void> {
      // Answers that are on their way are lost, too.
      dropped += sockets.all().length
      server.server.close()
      for (const socket of sockets.all()) socket.destroy()
      await wait(ms)
      await listen()
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

type Connection = { id: string; _socket: { destroy: () => void } }

/** The socket of each session, which smtp-server keeps to itself. */
function trackSockets(server: SMTPServer) {
  const { connections } = server as unknown as { connections: Set<Connection> }
  return {
    get: (session: string) => [...connections].find(({ id }) => id === session)?._socket,
    all: () => [...connections].map(({ _socket }) => _socket),
  }
}
