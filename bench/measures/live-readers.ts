import http, { type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { EVENT_STREAM_PATH } from '#domain/urls/paths.ts'

/**
 * Runs a process of readers who have a live story open. Each holds an event stream, and requests the page within a
 * second of an event and two seconds after that, with its validator and over a new connection, as `public/js/live.js`
 * does.
 */
const [port = '', path = '', count = ''] = process.argv.slice(2)
/** Streams that are opened at a time. */
const AT_ONCE = 50

const report = { open: 0, ended: 0, failed: 0, heardAt: [] as number[] }
export type Report = typeof report

const get = (address: string, headers: Record<string, string>) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    http.get({ port, path: address, agent: false, headers }, resolve).on('error', reject)
  })

async function ask(etag: string): Promise<string> {
  const answer = await get(path, { 'accept-encoding': 'br', ...(etag && { 'if-none-match': etag }) })
  answer.resume()
  if (answer.statusCode === 304) return etag
  if (answer.statusCode !== 200) throw new Error(`The page answered ${answer.statusCode}.`)
  await new Promise((resolve) => answer.on('end', resolve))
  return answer.headers.etag ?? ''
}

async function reader(): Promise<void> {
  let etag = await ask('')
  const poll = async (ms: number) => {
    await wait(ms)
    const now = await ask(etag)
    if (now !== etag) report.heardAt.push(Date.now())
    etag = now
  }
  const stream = await get(EVENT_STREAM_PATH, { accept: 'text/event-stream' })
  if (stream.statusCode !== 200) throw new Error(`The stream answered ${stream.statusCode}.`)
  report.open += 1
  stream.setEncoding('utf8').on('data', (text: string) => {
    if (!/^data: \d/m.test(text)) return
    poll(1_000 * Math.random())
      .then(() => poll(2_000))
      .catch(fail)
  })
  stream.on('close', () => (report.ended += 1))
}

const fail = () => (report.failed += 1)

process.on('message', () => process.send?.(report))
process.on('disconnect', () => process.exit(0))
for (let n = 0; n < Number(count); n += AT_ONCE)
  await Promise.all(Array.from({ length: AT_ONCE }, () => reader().catch(fail)))
