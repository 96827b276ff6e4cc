import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { importFiles } from '#db/import/attachments/import-files.ts'
import { importPictures, type PictureOptions } from '#db/import/pictures/import-pictures.ts'
import { pictureRedirects } from '#db/import/pictures/picture-redirects.ts'
import { type FetchFrom, sitePictures } from '#db/import/pictures/site-pictures.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { attachmentFile } from '#db/media/media-file.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { createAskOldSite } from '#server/outgoing/ask-old-site.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'

const NOW = 1_700_000_000_000
const OLD = 'https://old.wire.example'
let internet: Awaited<ReturnType<typeof testInternet>>
let room: ReturnType<typeof testNewsroom>
let picture: Buffer
let answers: Record<string, (times: number, response: Parameters<Parameters<typeof testInternet>[0]>[1]) => void>
let waits: number[]
let atOnce: { now: number; most: number }

beforeEach(async () => {
  room = testNewsroom()
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  answers = {}
  waits = []
  atOnce = { now: 0, most: 0 }
  const times = new Map<string, number>()
  internet = await testInternet(({ host, path: asked }, response) => {
    const count = (times.get(host + asked) ?? 0) + 1
    times.set(host + asked, count)
    atOnce.most = Math.max(atOnce.most, ++atOnce.now)
    response.on('close', () => atOnce.now--)
    const answer = answers[host + asked] ?? answers[asked]
    if (answer) return answer(count, response)
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture)
  })
})
afterEach(async () => {
  await internet.close()
  room.close()
})
afterAll(closeDecoder)

const status = (code: number, headers: Record<string, string> = {}) =>
  ((_, response) => void response.writeHead(code, headers).end('no')) satisfies (typeof answers)[string]

async function take(names: string[], from: Partial<FetchFrom> = {}, options: Partial<PictureOptions> = {}) {
  const fetchFrom: FetchFrom = {
    hosts: ['old.wire.example', 'cdn.wire.example', 'trap.wire.example', '127.0.0.1'],
    ask: createAskOldSite(internet.options, () => NOW),
    // Waits are recorded and not waited for.
    wait: async (ms) => void waits.push(ms),
    ...from,
  }
  const pictures = importPictures(room.db, room.dir, { folder: null, fetchFrom, ...options }, NOW)
  const answers = await Promise.all(names.map((name) => pictures.answer(name)))
  await pictures.close()
  return { told: answers.map(({ problem }) => problem ?? 'taken'), counts: pictures.counts }
}

test('pictures come from the allowed hosts, by https, two at a time with pauses', async () => {
  const many = Array.from({ length: 8 }, (_, n) => `http://old.wire.example/2024/03/${n}.jpg`)
  const { told, counts } = await take([...many, '//cdn.wire.example/a.jpg', 'https://else.wire.example/a.jpg', 'b.jpg'])
  expect(told.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 'taken'))
  expect(told.slice(9)).toEqual([
    'is on a host that is not allowed (else.wire.example)',
    'is not among the pictures of the import',
  ])
  expect(counts).toMatchObject({ fetched: 9, missing: 2 })
  expect(new Set(internet.asked).size).toBe(9)
  expect(atOnce.most).toBeLessThanOrEqual(2)
  expect(waits.filter((ms) => ms === 200)).toHaveLength(9)
  expect(internet.heard[0]?.headers['user-agent']).toContain('Broadsheet')
})

test('faults are tried again where they may pass, and named otherwise', async () => {
  answers = {
    '/gone.jpg': status(404),
    '/shut.jpg': status(403),
    '/flaky.jpg': (times, response) =>
      times === 1 ? response.writeHead(500).end() : response.writeHead(200).end(picture),
    '/busy.jpg': (times, response) =>
      times === 1 ? response.writeHead(429, { 'retry-after': '30' }).end() : response.writeHead(200).end(picture),
    '/down.jpg': status(503, { 'retry-after': '999999' }),
    '/slow.jpg': () => {},
    '/page.jpg': (_, response) => response.writeHead(200).end('<!doctype html><p>Sign in'),
    '/large.jpg': (_, response) => response.writeHead(200).end(Buffer.alloc(21 * 1024 * 1024)),
  }
  const names = Object.keys(answers).map((name) => `${OLD}${name}`)
  const ask = createAskOldSite({ ...internet.options, timeoutMs: 3_000 }, () => NOW)
  const slow = createAskOldSite(internet.options, () => NOW)
  const { told } = await take(names, { ask: (url) => (url.endsWith('/slow.jpg') ? slow : ask)(url) })
  expect(told).toEqual([
    'is gone from the old site (status 404)',
    'was not fetched: the old site answered with status 403',
    'taken',
    'taken',
    'was not fetched: the old site answered with status 503',
    'was not fetched: the old site is too slow',
    'is a web page, and only JPEG, PNG, WebP, AVIF, GIF and SVG are taken in',
    'is larger than 20 MB',
  ])
  const times = (name: string) => internet.asked.filter((line) => line.endsWith(name)).length
  expect(['/gone.jpg', '/flaky.jpg', '/busy.jpg', '/down.jpg', '/slow.jpg'].map(times)).toEqual([1, 2, 2, 4, 4])
  expect(waits).toContain(30_000)
  expect(Math.max(...waits)).toBe(120_000)
})

test('redirects are followed on allowed hosts only; private networks are never asked', async () => {
  internet.hosts.set('trap.wire.example', ['10.0.0.1'])
  answers = {
    '/moved.jpg': status(301, { location: 'http://cdn.wire.example/b.jpg' }),
    '/away.jpg': status(302, { location: 'https://else.wire.example/b.jpg' }),
    '/inside.jpg': status(302, { location: 'https://127.0.0.1/secret' }),
    '/round.jpg': status(302, { location: '/round.jpg' }),
  }
  const names = [...Object.keys(answers), '/x.jpg'].map((name) => `${OLD}${name}`)
  names[4] = 'https://trap.wire.example/x.jpg'
  expect((await take(names)).told).toEqual([
    'taken',
    'has moved to a host that is not allowed (else.wire.example)',
    'is in a private network, which is never asked',
    'was redirected too often',
    'is in a private network, which is never asked',
  ])
  expect(internet.asked.filter((line) => /else|127\.0\.0\.1|trap/.test(line))).toEqual([])
})

test('a host that does not answer is asked no more', async () => {
  answers = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`/${n}.jpg`, status(502)]))
  const { told } = await take(Object.keys(answers).map((name) => `${OLD}${name}`))
  expect(new Set(told.slice(4))).toEqual(new Set(['was not fetched: the old site does not answer any more']))
  expect(internet.asked.length).toBeLessThanOrEqual(13)
})

test('a rendition is asked for where its upload is gone, and a file at hand is not fetched', async () => {
  answers = { '/2024/03/quay.jpg': status(404) }
  fs.mkdirSync(path.join(room.dir, 'uploads/2024/03'), { recursive: true })
  fs.writeFileSync(path.join(room.dir, 'uploads/2024/03/pier.jpg'), picture)
  const known = [{ url: `${OLD}/2024/03/quay.jpg`, alt: '', caption: '', credit: 'T. Ilvar' }]
  const names = [`${OLD}/2024/03/quay-30x20.jpg`, `${OLD}/2024/03/pier.jpg`]
  const { told, counts } = await take(names, {}, { known, folder: path.join(room.dir, 'uploads') })
  expect([told, counts.fetched, counts.fromFiles]).toEqual([['taken', 'taken'], 1, 1])
  expect(internet.asked).toHaveLength(2)
})

test('what was fetched is not fetched again, by the same batch or by the next', async () => {
  const sql = "insert into import_batches (id, format, name, created_at) values (1, 'ghost', 'x', 0)"
  room.db.$client.prepare(sql).run()
  const batch = { id: 1, folder: path.join(room.dir, 'imports/1') }
  const names = [`${OLD}/2024/03/quay-30x20.jpg`]
  await take(names, {}, { batch })
  expect(internet.asked).toHaveLength(1)
  await take(names, {}, { batch })
  const save = room.db.$client.prepare(
    'insert into redirects (path, target, status, batch_id, created_at) values (?, ?, ?, ?, 0)',
  )
  for (const { from, to } of pictureRedirects(room.db, batch.folder, 1)) save.run(new URL(from).pathname, to, 301, 1)
  expect((await take(names)).told).toEqual(['taken'])
  expect(internet.asked).toHaveLength(1)
})

test('an import that is stopped asks for nothing more', async () => {
  const stop = new AbortController()
  stop.abort()
  const { told } = await take([`${OLD}/a.jpg`], { signal: stop.signal })
  expect([told, internet.asked]).toEqual([['was not fetched: the import was stopped'], []])
})

test('files that stories link to are fetched by the same road, and told by their content (P-501)', async () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3 * 1024 * 1024, 'x')])
  const whole = (bytes: Buffer | string) =>
    ((_, response) => void response.writeHead(200).end(bytes)) satisfies (typeof answers)[string]
  answers = {
    '/2020/01/report.pdf': (times, response) =>
      // A response that breaks off leaves nothing of itself in the next.
      times === 1
        ? response.writeHead(200).write('%PDF-1.4 old', () => response.destroy())
        : whole(pdf)(times, response),
    '/files/table.csv': whole('port,ships\nKell,4\n'),
    '/moved.pdf': status(301, { location: 'https://else.wire.example/a.pdf' }),
    '/gone.pdf': status(404),
    '/signed-in.pdf': whole('<!doctype html><p>Sign in'),
    '/form.docx': whole(zipOf([{ name: 'word/vbaProject.bin', data: 'x' }])),
    '/large.zip': whole(Buffer.alloc(5 * 1024 * 1024)),
  }
  const ask = createAskOldSite({ ...internet.options, timeoutMs: 3_000, maxBytes: 4 * 1024 * 1024 }, () => NOW)
  const hosts = ['old.wire.example', 'trap.wire.example']
  internet.hosts.set('trap.wire.example', ['10.0.0.1'])
  const site = sitePictures({ hosts, ask, wait: async (ms) => void waits.push(ms) })
  const files = importFiles(room.db, room.dir, { folder: null, site }, NOW)
  const own = Object.keys(answers).map((name) => (name.startsWith('/files') ? name : `${OLD}${name}`))
  const others = ['https://trap.wire.example/a.pdf', 'https://else.wire.example/a.pdf', 'beside.pdf']
  const told = await Promise.all([...own, ...others].map((link) => files.answer(link)))
  await files.close()
  expect(told.map(({ path: here, problem }) => problem ?? here?.replace(/[0-9a-f]{16}/, 'ID'))).toEqual([
    '/files/ID/report.pdf',
    '/files/ID/table.csv',
    'has moved to a host that is not allowed (else.wire.example)',
    'is gone from the old site (status 404)',
    'is of a kind that is not taken in',
    'may run macros, which is refused',
    'is larger than 200 MB',
    'is in a private network, which is never asked',
    'is on a host that is not allowed (else.wire.example)',
    'is not among the files of the import',
  ])
  const stored = room.db.$client.prepare<[], { sha256: string }>('select sha256 from files order by bytes desc').all()
  expect(stored).toHaveLength(2)
  expect(fs.readFileSync(attachmentFile(room.dir, stored[0]?.sha256 ?? '')).equals(pdf)).toBe(true)
  expect(fs.readdirSync(path.join(room.dir, 'media')).filter((name) => name.endsWith('.part'))).toEqual([])
})
