import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Runs a process of readers who have a live story open. Each requests it again over a connection of its own, at the
 * interval of `public/js/live.js` and with the validator from the last response, as a browser does.
 */
const [port = '', path = '', count = '', soonestMs = '', latestMs = ''] = process.argv.slice(2)
const pause = () => Number(soonestMs) + Math.random() * (Number(latestMs) - Number(soonestMs))

const told = { unchanged: 0, whole: 0, failed: 0, heardAt: [] as number[] }
export type Told = typeof told

type Answer = { status: number; etag: string }

function ask(agent: http.Agent, etag: string): Promise<Answer> {
  return new Promise((resolve) => {
    const headers = { 'accept-encoding': 'br', ...(etag && { 'if-none-match': etag }) }
    const request = http.get({ port, path, agent, headers }, (got) => {
      const answer = { status: got.statusCode ?? 0, etag: got.headers.etag ?? '' }
      got.resume().on('end', () => resolve(answer))
    })
    request.on('error', () => resolve({ status: 0, etag: '' }))
  })
}

async function reader(): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  let etag = ''
  await wait(Math.random() * Number(latestMs))
  for (;;) {
    const answer = await ask(agent, etag)
    if (answer.status === 304) told.unchanged += 1
    else if (answer.status === 200) told.whole += 1
    else told.failed += 1
    if (answer.status === 200) {
      if (etag !== '' && etag !== answer.etag) told.heardAt.push(Date.now())
      etag = answer.etag
    }
    await wait(pause())
  }
}

process.on('message', () => process.send?.(told))
process.on('disconnect', () => process.exit(0))
for (let n = 0; n < Number(count); n++) void reader()
