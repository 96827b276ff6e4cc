import net from 'node:net'

/**
 * Result of a request: `status` is 0 if no complete response came, and `why` then describes what came instead; `port`
 * is the client's port.
 */
export type Got = { status: number; port: number; why: string; text: string }

/** Sends one request on a connection of its own and never retries. */
export function requestOnce(port: number, url: string): Promise<Got> {
  return new Promise((resolve) => {
    let text = ''
    let own = 0
    const socket = net.connect(port, '127.0.0.1', () => {
      own = socket.localPort ?? 0
      socket.write(`GET ${url} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    })
    const done = (why: string) => {
      socket.destroy()
      const isWhole = why === 'end' && text.includes('\r\n\r\n')
      resolve({ status: isWhole ? Number(text.slice(9, 12)) : 0, port: own, why, text })
    }
    socket.setTimeout(20_000, () => done('timeout'))
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    socket.on('error', (error) => done(error.message))
    socket.on('end', () => done('end'))
  })
}
