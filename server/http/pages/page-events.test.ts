import { once } from 'node:events'
import http, { type IncomingMessage } from 'node:http'
import net from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { ChangeLog } from '#db/engine/change-log.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { EVENT_STREAM_PATH } from '#domain/urls/paths.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
const open: { destroy: () => void }[] = []

async function start(options: Parameters<typeof testWebServer>[1] = {}): Promise<void> {
  paper = await testWebServer(press.page, options)
  aCast(paper.db)
}
afterEach(async () => {
  for (const one of open.splice(0)) one.destroy()
  await paper.close()
})

const live = (headline: string) => aStory(paper.db, { headline, live: 'open' })

/** Asks for the event stream; `said` is what came so far, without the pause that it begins with. */
async function follow() {
  const request = http.get({ port: paper.port, path: EVENT_STREAM_PATH, agent: false })
  open.push(request)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  let said = ''
  response.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  response.on('error', () => {})
  return {
    response,
    said: () => said.replace(/^retry: \d+\n/, ''),
    isOver: () => response.destroyed || response.complete,
    leave: () => request.destroy(),
  }
}
const data = (...lines: string[]) => lines.map((line) => `data: ${line}\n\n`).join('')
const streams = () => paper.web.events.size()

test('a stream says the numbers of live stories that changed, and no word of them (P-248)', async () => {
  await start()
  const [ferry, vote] = [live('A secret ferry'), live('A secret vote')]
  const other = aStory(paper.db, { headline: 'No live story' })
  const stream = await follow()
  expect(stream.response.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'private, no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  })
  await expect.poll(stream.said).toBe(data('.'))
  paper.change(`article:${other.id}`, 'list:front')
  paper.change(`article:${vote.id}`, 'list:front')
  await expect.poll(stream.said).toBe(data('.', String(vote.id)))
  paper.change(`article:${ferry.id}`, `article:${vote.id}`)
  await expect.poll(stream.said).toBe(data('.', String(vote.id), `${ferry.id} ${vote.id}`))
  expect(paper.web.events.counts).toEqual({ events: 2, refused: 0 })
})

test('a story that closes, is withdrawn or opens is named once more, also where nobody followed it', async () => {
  await start()
  const [first, second] = [live('The tide'), live('The storm')]
  const stream = await follow()
  const fields = { live: 'closed' as const }
  const saved = must(saveArticle(paper.db, SYSTEM, { id: first.id, version: first.version, fields }, NOON))
  must(publishArticle(paper.db, SYSTEM, { id: first.id, version: saved.version, kind: 'update' }, NOON))
  await expect.poll(stream.said).toBe(data('.', String(first.id)))
  must(withdrawArticle(paper.db, SYSTEM, { id: second.id }, NOON))
  await expect.poll(stream.said).toBe(data('.', String(first.id), String(second.id)))
  const third = live('The count')
  await expect.poll(stream.said).toBe(data('.', String(first.id), String(second.id), String(third.id)))
})

test('the answer is 204 where no story is live, where all streams are taken, and for what is no stream', async () => {
  await start({ events: { most: 2 } })
  expect(await paper.ask(EVENT_STREAM_PATH)).toMatchObject({ status: 204, text: '' })
  const story = live('The tide')
  const first = await follow()
  await follow()
  const third = await paper.ask(EVENT_STREAM_PATH)
  expect(third).toMatchObject({ status: 204, headers: { 'cache-control': 'private, no-store' } })
  expect((await paper.ask(EVENT_STREAM_PATH, { method: 'HEAD' })).status).toBe(204)
  expect((await paper.ask(EVENT_STREAM_PATH, { method: 'POST' })).status).toBe(405)
  expect((await paper.ask(EVENT_STREAM_PATH, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect(paper.web.events.counts.refused).toBe(3)
  // One that leaves makes room for the next.
  first.leave()
  await expect.poll(streams).toBe(1)
  const next = await follow()
  paper.change(`article:${story.id}`)
  await expect.poll(next.said).toBe(data('.', String(story.id)))
})

test('a stream has a heartbeat, and one whose reader takes nothing any more is ended', async () => {
  await start({ events: { heartbeatMs: 20 } })
  live('The tide')
  const stream = await follow()
  await expect.poll(stream.said).toContain(data('.', '.', '.'))
  const deaf = net.connect(paper.port, '127.0.0.1')
  open.push(deaf)
  deaf.pause()
  const held = once(paper.web.server, 'request')
  deaf.write(`GET ${EVENT_STREAM_PATH} HTTP/1.1\r\nHost: x\r\n\r\n`)
  const [, response] = (await held) as [IncomingMessage, http.ServerResponse]
  await expect.poll(streams).toBe(2)
  // More than the kernel buffers.
  response.write(Buffer.alloc(16_000_000, '\n'))
  await expect.poll(streams).toBe(1)
  expect(response.destroyed).toBe(true)
  expect(stream.isOver()).toBe(false)
})

test('the change log is polled only while there are streams', async () => {
  const close = vi.spyOn(ChangeLog.prototype, 'close')
  await start()
  const story = live('The tide')
  for (const times of [1, 2]) {
    const streams = [await follow(), await follow()]
    paper.change(`article:${story.id}`)
    for (const { said } of streams) await expect.poll(said).toBe(data('.', String(story.id)))
    expect(close).toHaveBeenCalledTimes(times - 1)
    for (const { leave } of streams) leave()
    await expect.poll(() => close.mock.calls.length).toBe(times)
  }
})

test('a log that cannot be read ends the streams, and the next one opens it anew', async () => {
  await start()
  const story = live('The tide')
  const first = await follow()
  const poll = vi.spyOn(ChangeLog.prototype, 'poll').mockImplementationOnce(() => {
    throw new Error('database is locked')
  })
  await expect.poll(first.isOver).toBe(true)
  expect(poll).toHaveBeenCalled()
  const second = await follow()
  paper.change(`article:${story.id}`)
  await expect.poll(second.said).toBe(data('.', String(story.id)))
})

test('a stop ends the streams at once, however long others may take', async () => {
  await start()
  live('The tide')
  const stream = await follow()
  await paper.web.stop(600_000)
  await expect.poll(() => stream.response.complete).toBe(true)
})
