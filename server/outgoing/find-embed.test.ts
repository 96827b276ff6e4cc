import fs from 'node:fs'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { saveEmbedHosts } from '#db/commands/settings/save-embed-hosts.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { fetchOembedBy } from '#db/media/fetched-oembed.ts'
import { fetchPicturesBy } from '#db/media/fetched-picture.ts'
import { findEmbed } from '#db/media/find-embed.ts'
import { ADMIN, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { embedFields } from '#domain/document/blocks/schema.ts'
import { createFetchOembed } from '#server/outgoing/fetch-oembed.ts'
import { createFetchPicture } from '#server/outgoing/fetch-picture.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'

const POSTER = fs.readFileSync('db/sample/pictures/face-ekundare.webp')
const FRAME = 'https://frames.wire.example/1?theme=day'
const ANSWER = {
  version: '1.0',
  type: 'rich',
  title: 'Grain exports',
  width: 600,
  height: 420,
  thumbnail_url: 'https://pictures.wire.example/1.webp',
  html: `<iframe src="${FRAME}"></iframe><script src="https://evil.wire.example/a.js"></script>`,
}
const LISTED = {
  host: 'charts.wire.example',
  endpoint: 'https://api.wire.example/oembed?key=public',
  frameHost: 'frames.wire.example',
}

let internet: Awaited<ReturnType<typeof testInternet>>
let room: ReturnType<typeof testNewsroom>
let said: unknown
beforeEach(async () => {
  room = testNewsroom()
  said = ANSWER
  internet = await testInternet(({ host, path }, response) => {
    if (host === 'pictures.wire.example') return void response.end(path === '/1.webp' ? POSTER : 'no picture')
    if (said === null) return void response.writeHead(302, { location: 'https://127.0.0.1/' }).end()
    response.end(typeof said === 'string' ? said : JSON.stringify(said))
  })
  fetchOembedBy(createFetchOembed(internet.options))
  fetchPicturesBy(createFetchPicture(internet.options))
  saveEmbedHosts(room.db, ADMIN, { version: 0, hosts: [LISTED] }, NOON)
})
afterEach(async () => {
  await internet.close()
  room.close()
})
afterAll(closeDecoder)

const all = (sql: string) => room.db.$client.prepare(sql).all()
const find = (address: string) => findEmbed(room.db, room.dir, { address, by: ADMIN }, NOON)
const CHART = 'https://charts.wire.example/1?view=a'
const pictures = () => all('select credit, is_decorative isDecorative from media')

test('title, poster and frame of a listed site are fetched once and kept; its HTML is not (P-50)', async () => {
  const found = await find(CHART)
  expect(found).toEqual({
    ok: true,
    value: {
      provider: 'listed',
      ref: 'charts.wire.example/1?view=a',
      title: 'Grain exports',
      poster: { mediaId: expect.stringMatching(/^[a-f0-9]{64}$/) as string },
      frame: { src: FRAME, width: 600, height: 420 },
    },
  })
  expect(found.ok && embedFields.safeParse(found.value).error).toBeUndefined()
  expect(internet.asked).toEqual([
    `GET api.wire.example/oembed?key=public&format=json&url=${encodeURIComponent(CHART)}`,
    'GET pictures.wire.example/1.webp',
  ])
  expect(internet.heard[0]?.headers.cookie).toBeUndefined()
  expect(pictures()).toEqual([{ credit: 'charts.wire.example', isDecorative: 1 }])
  expect(JSON.stringify(all('select * from media, settings, events'))).not.toContain('evil')
})

test('of a known site only title and poster are taken: its frame is ours to know', async () => {
  const found = await find('https://social.wire.example/@pilots/112233445566778899')
  expect(found).toMatchObject({ ok: true, value: { provider: 'mastodon', title: 'Grain exports', poster: {} } })
  expect(found.ok && found.value.frame).toBeUndefined()
  expect(internet.asked[0]).toMatch(/^GET social\.wire\.example\/api\/oembed\?format=json&url=https%3A/)
})

test('a poster that cannot be had leaves the embed without one', async () => {
  for (const thumbnail of ['https://pictures.wire.example/2.webp', 'https://127.0.0.1/a.jpg', 'javascript:x', 7]) {
    said = { ...ANSWER, thumbnail_url: thumbnail }
    const found = await find(CHART)
    expect(found.ok && 'poster' in found.value).toBe(false)
  }
  expect(pictures()).toEqual([])
})

test.each([
  ['a redirect', null],
  ['no JSON', '<html>'],
  ['more than 256 KB', 'x'.repeat(300_000)],
  ['no frame', { ...ANSWER, html: '<p>words</p>' }],
  ['a frame elsewhere', { ...ANSWER, html: '<iframe src="https://charts.wire.example/1"></iframe>' }],
  ['two frames', { ...ANSWER, html: `<iframe src="${FRAME}"></iframe><iframe src="${FRAME}"></iframe>` }],
])('a listed site that answers with %s gives no embed', async (_, answer) => {
  said = answer
  expect(await find(CHART)).toMatchObject({ ok: false, code: 'embed-not-fetched' })
  expect(pictures()).toEqual([])
})

test('an address of no listed site is refused and nobody is asked', async () => {
  for (const address of [
    'https://other.wire.example/1',
    'https://sub.charts.wire.example/1',
    'https://charts.wire.example:444/1',
  ])
    expect(await find(address)).toMatchObject({ ok: false, code: 'unknown-embed' })
  // A map has a reference and no endpoint.
  expect(await find('https://www.openstreetmap.org/#map=14/59.9/10.75')).toMatchObject({ ok: true })
  expect(internet.asked).toEqual([])
})

test('an endpoint in a private network is not asked', async () => {
  internet.hosts.set('api.wire.example', ['10.0.0.1'])
  expect(await find(CHART)).toMatchObject({ ok: false, details: { reason: 'private' } })
  expect(internet.asked).toEqual([])
})
