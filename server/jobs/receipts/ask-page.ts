import http from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'

/** A page as an anonymous reader gets it, without cookies. Status 0: no response came, and `text` says why. */
export type Page = { status: number; text: string }
export type AskPage = (path: string) => Promise<Page>
export type PageAsker = { ask: AskPage; close: () => void }

const TIMEOUT_MS = 5_000
const MAX_BYTES = 8_000_000
const unpack = { br: promisify(brotliDecompress), gzip: promisify(gunzip) }

/** Requests the paper's own front over the loopback, one page after the other on one connection. */
export function createPageAsker({ host, port, siteUrl }: { host: string; port: number; siteUrl: string }): PageAsker {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const headers = {
    host: new URL(siteUrl).host,
    accept: '*/*',
    'accept-encoding': 'br, gzip',
    'user-agent': 'Broadsheet (checks its own pages)',
  }
  const ask: AskPage = (path) =>
    request({ host: ownAddress(host), port, path, agent, headers, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
      (error: unknown) => ({ status: 0, text: whyNot(error) }),
    )
  return { ask, close: () => agent.destroy() }
}

/** The loopback address for a server that listens on all interfaces. */
const ownAddress = (host: string) => (host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host)

function whyNot(error: unknown): string {
  if (error instanceof Error && error.name === 'AbortError') return `no answer within ${TIMEOUT_MS / 1_000} s`
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

async function request(options: http.RequestOptions): Promise<Page> {
  const { response, body } = await new Promise<{ response: http.IncomingMessage; body: Buffer }>((resolve, reject) => {
    const sent = http.request(options, (answer) => {
      const chunks: Buffer[] = []
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > MAX_BYTES) answer.destroy(new Error('the page is too large to compare'))
        chunks.push(chunk)
      })
      answer.on('error', reject)
      answer.on('end', () => resolve({ response: answer, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end()
  })
  const encoding = response.headers['content-encoding']
  const plain = encoding === 'br' || encoding === 'gzip' ? await unpack[encoding](body) : body
  return { status: response.statusCode ?? 0, text: plain.toString('utf8') }
}
