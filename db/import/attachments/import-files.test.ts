import fs from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { item, wxr } from '#db/import/archive/testing/wxr.ts'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { runBatch } from '#db/import/batch/run-batch.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { undoBatch } from '#db/import/batch/undo-batch.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import { planBatch } from '#db/import/stage/plan-batch.ts'
import { attachmentFile } from '#db/media/media-file.ts'
import { fileStanding } from '#db/queries/files/file-standing.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'

let room: ReturnType<typeof movingRoom>
beforeEach(() => {
  room = movingRoom()
})
afterEach(() => room.close())

const UPLOADS = 'https://old.example/wp-content/uploads'
const PDF = '%PDF-1.7\nPorts of the north.'
const post = (id: string, slug: string, html: string, more: Record<string, string> = {}) =>
  item({ id, values: { title: slug, 'wp:post_name': slug, 'content:encoded': html, ...more } })

/** Imports an export with a folder of uploads. */
async function move(xml: string, media: string | null = `${room.dir}/old/uploads`) {
  const batchId = await room.stage([room.file('export.xml', xml)])
  const warnings: string[] = []
  const reporter = { warned: (_: number, what: string) => void warnings.push(what) }
  const run = () => runBatch(room.db, room.dir, batchId, { media, fetchFrom: null }, reporter, room.now)
  return { batchId, warnings, run, summary: await run() }
}
const hrefs = () =>
  room
    .all('select document from articles order by id')
    .map(({ document }) => [...String(document).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href))

test('files that stories link to move in: their links, their old addresses, public with the story (P-264)', async () => {
  room.file('uploads/2020/01/report.pdf', PDF)
  room.file('uploads/2020/01/report.docm', zipOf([{ name: 'word/vbaProject.bin', data: 'x' }]))
  const links = ['2020/01/report.pdf#page=2', '2020/01/report.docm', '2021/05/report.pdf'].map(
    (one) => `${UPLOADS}/${one}`,
  )
  const others = [
    'https://who.example/report.pdf',
    'https://who.example/wp-content/uploads/2019/01/report.pdf',
    'https://old.example/page/',
  ]
  const text = [...links, ...others].map((href) => `<p><a href="${href}">The report</a></p>`).join('')
  const xml = wxr(
    post('11', 'nets', text),
    post('12', 'boats', `<p><a href="/wp-content/uploads/2020/01/report.pdf">Again</a></p>`, { 'wp:status': 'draft' }),
  )
  const { batchId, warnings, summary, run } = await move(xml)
  expect(summary).toMatchObject({ made: 2, refused: 0 })
  const [file] = room.all('select * from files')
  const here = `/files/${file?.['id']}/report.pdf`
  expect(hrefs()).toEqual([[`${here}#page=2`, links[1], links[2], ...others], [here]])
  expect(warnings).toEqual([
    `the file ${links[1]} may run macros, which is refused; its link stays`,
    `the file ${links[2]} is not among the files of the import; its link stays`,
  ])
  expect(fs.readFileSync(attachmentFile(room.dir, String(file?.['sha256'])), 'utf8')).toBe(PDF)
  expect(fileStanding(room.db, here)?.state).toBe('public')
  expect(oldAddress(room.db, '/wp-content/uploads/2020/01/report.pdf')).toMatchObject({ kind: 'moved', to: here })
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
  // A second run takes in nothing again.
  const hash = newsHash(room.db)
  expect(await run()).toMatchObject({ made: 0, updated: 0 })
  expect([newsHash(room.db), room.all('select id from files').length]).toEqual([hash, 1])
  const proof = await proveBatch(room.db, room.dir, batchId, { against: [] }, {})
  expect(proof.isClean).toBe(true)
  expect(proof.summary.counts).toContainEqual({ what: 'links', inExport: 7, staged: 7, here: 7 })
  const plan = await planBatch(room.db, room.dir, batchId, { media: `${room.dir}/old/uploads` }, {})
  // A plan does not read what is in a file.
  const [, , missing = ''] = links
  const reasons = [{ what: 'is not among the files of the import', count: 1, samples: [missing] }]
  expect(plan.files).toEqual({ used: 3, staying: 1, reasons })
  const fetching = { media: null, fetchHosts: ['old.example'] }
  expect((await planBatch(room.db, room.dir, batchId, fetching, {})).files).toEqual({
    used: 3,
    staying: 0,
    reasons: [],
  })
})

test('a batch that is undone takes its files with it, those that another text links to stay (P-264)', async () => {
  room.file('uploads/2020/01/report.pdf', PDF)
  room.file('uploads/2020/02/table.csv', 'port,ships\nKell,4\n')
  const before = newsHash(room.db)
  const { batchId } = await move(
    wxr(
      post(
        '11',
        'nets',
        `<p><a href="${UPLOADS}/2020/01/report.pdf">A</a> <a href="${UPLOADS}/2020/02/table.csv">B</a></p>`,
      ),
    ),
  )
  expect(room.all('select 1 from files where deleted_at is null')).toHaveLength(2)
  await undoBatch(room.db, batchId, {}, {}, room.now)
  expect(room.all('select 1 from files where deleted_at is null')).toHaveLength(0)
  expect(newsHash(room.db)).toBe(before)
  expect(oldAddress(room.db, '/wp-content/uploads/2020/01/report.pdf').kind).toBe('nothing')
  // Imported again, the bytes that still lie there are that file.
  const again = await move(wxr(post('11', 'nets', `<p><a href="${UPLOADS}/2020/01/report.pdf">A</a></p>`)))
  expect(again.summary).toMatchObject({ made: 1 })
  expect(room.all('select 1 from files where deleted_at is null')).toHaveLength(1)
})

test('a file that is missing, cut off, another, or without its old address is a fault of the import (P-300, P-500)', async () => {
  room.file('uploads/2020/01/report.pdf', PDF)
  const link = `${UPLOADS}/2020/01/report.pdf`
  const { batchId } = await move(wxr(post('11', 'nets', `<p><a href="${link}">A</a></p>`)))
  const media = `${room.dir}/old/uploads`
  const prove = async () => {
    const { causes, addresses } = await proveBatch(room.db, room.dir, batchId, { against: [], media }, {})
    const lost = addresses.filter(({ outcome }) => outcome === 'lost').flatMap(({ samples }) => samples)
    return [...causes.map(({ what }) => what), ...lost.map(({ from }) => from)]
  }
  expect(await prove()).toEqual([])
  const stored = attachmentFile(room.dir, String(room.all('select sha256 from files')[0]?.['sha256']))
  const another = 'files that are not those of the export'
  for (const [bytes, cause] of [
    [null, 'files whose bytes are missing'],
    [PDF.slice(0, -1), another],
    ['%PDF-1.7\nSports of the north', another],
  ] as const) {
    if (bytes === null) fs.rmSync(stored)
    else fs.writeFileSync(stored, bytes)
    expect(await prove()).toEqual([cause])
    fs.writeFileSync(stored, PDF)
  }
  room.file('uploads/2020/01/report.pdf', `${PDF} Second edition.`)
  expect(await prove()).toEqual([another])
  room.file('uploads/2020/01/report.pdf', PDF)
  room.db.$client.exec("delete from redirects where target like '/files/%'")
  expect(await prove()).toEqual([link])
  room.db.$client.exec('update files set deleted_at = 1')
  expect(await prove()).toContain('files of the export that the library lacks')
})

test('a file of the same name in another month is not taken for it', async () => {
  room.file('uploads/report.pdf', PDF)
  const { warnings } = await move(wxr(post('11', 'nets', `<p><a href="${UPLOADS}/2020/01/report.pdf">A</a></p>`)))
  expect(warnings).toEqual([expect.stringContaining('is not in its own folder, or several have its name')])
  expect(room.all('select 1 from files')).toEqual([])
})

test('Markdown and NDJSON name files by their place in the archive', async () => {
  room.file('site/static/files/report.pdf', PDF)
  room.file('site/_config.yml', 'url: https://old.example\npermalink: /:title/\n')
  room.file('site/_posts/2020-01-02-nets.md', '---\ntitle: Nets\n---\n[Report](/files/report.pdf) of the nets.\n')
  await room.runImport([`${room.dir}/old/site`])
  const here = `/files/${room.all('select id from files')[0]?.['id']}/report.pdf`
  expect(hrefs()).toEqual([[here]])
  expect(oldAddress(room.db, '/files/report.pdf')).toMatchObject({ kind: 'moved', to: here })
  room.file('more/tracks/walk.gpx', '<gpx version="1.1"></gpx>')
  const record = {
    id: 'w1',
    headline: 'A walk',
    body_html: '<p><a href="tracks/walk.gpx">Track</a></p>',
    sections: ['world'],
    published_at: '2020-01-01T00:00:00Z',
  }
  const file = room.file('walks.ndjson', `${JSON.stringify(record)}\n`)
  const reporter = { refused: () => {}, warned: () => {} }
  await importNdjson(room.db, room.dir, { file, media: `${room.dir}/old/more` }, reporter, room.now)
  expect(hrefs().at(-1)).toEqual([expect.stringMatching(/^\/files\/[0-9a-f]{16}\/walk\.gpx$/)])
})
