import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { pagesOf } from '#app/(site)/testing/made-pages.tsx'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { write } from '#db/engine/write.ts'
import { item, wxr } from '#db/import/archive/testing/wxr.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import type { PageMaker } from '#db/import/proof/public-pages.ts'
import { importCase } from '#db/import/proof/testing/corpus/import-case.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { ADMIN, must } from '#db/testing/cast.ts'
import { ok } from '#domain/result.ts'

const link =
  '<p>The 14 nets of <a href="https://old.example/2024/03/story-2/">Jo</a> are mended.</p><p>It is <s>not</s> open <ins>again</ins>.</p>'
const FILES = {
  'export.xml': wxr(
    item({ id: '1', values: { title: 'The quay', 'content:encoded': link } }),
    item({ id: '2', values: { title: 'Nets' } }),
    item({ id: '3', values: { title: 'Tides' } }),
  ),
}
const LATER = Date.UTC(2026, 10, 25)
let room: Awaited<ReturnType<typeof importCase>>
beforeEach(async () => {
  room = await importCase({ trap: '', files: FILES, stories: {} })
})
afterEach(() => room.close())
afterAll(() => closeDecoder())

const prove = (maker: PageMaker) => proveBatch(room.db, room.dir, room.batchId, { against: [], maker }, {})
const causesOf = async (change: (html: string) => string) => {
  const maker = pagesOf(room.db)
  maker.change = change
  const { causes, isClean } = await prove(maker)
  return isClean ? [] : causes.map(({ fault, what, stories }) => `${fault}: ${what} (${stories})`)
}
const within = (from: string, to: string) => (html: string) => html.replace(from, to)

const CHANGES: [change: (html: string) => string, cause: string][] = [
  [within('mended', ''), 'words: words that the public page lacks (1)'],
  [within('The 14 nets', 'The 104 nets'), 'figures: figures that the public page lacks (1)'],
  [within('The 14 nets', 'The nets 14'), 'order: the words of the public page stand in another order (1)'],
  [within('href="/article/story-2"', 'href="/article/nobody"'), 'links: links that the public page lacks (1)'],
  [within('<s>not</s>', 'not'), 'marks: struck words that the public page lacks (1)'],
  [within('<ins class="inserted">again</ins>', '<s>again</s>'), 'marks: inserted words that the public page lacks (1)'],
  [within('<p>Words', '<p>{{ site.name }} Words'), 'template: source of a template that readers see (2)'],
  [within('<p>Words', '<p>[gallery ids="1"] Words'), 'template: source of a template that readers see (2)'],
  [
    (html) => html.replace(/datetime="[^"]*"/i, 'datetime="2001-01-01"'),
    'date: the public page shows another date (3)',
  ],
  [() => '<main><h1>Harbour</h1></main>', 'page: another kind of page stands at its address (3)'],
]

test.each(CHANGES)('a fault of the public page is one row with its stories: %#, %s (P-284)', async (change, cause) => {
  expect(await causesOf((html) => html)).toEqual([])
  fs.rmSync(pagesFile())
  expect(await causesOf(change)).toContain(cause)
})
const pagesFile = () => path.join(room.dir, 'imports', String(room.batchId), 'proof-pages.ndjson')

test('code may hold what a template is', async () => {
  const inCode = within('<p>Words', '<p><code>{{ site.name }} [gallery ids="1"]</code> Words')
  expect(await causesOf(inCode)).toEqual([])
})

test('a link to a story that is no longer there is dead, though its page has not changed (P-284)', async () => {
  await prove(pagesOf(room.db))
  room.db.$client.exec(
    "delete from published where slug = 'story-2'; update articles set slug = 'gone' where slug = 'story-2'",
  )
  room.db.$client.exec("delete from addresses where slug = 'story-2'")
  const { causes } = await prove(pagesOf(room.db))
  expect(causes).toContainEqual(
    expect.objectContaining({ fault: 'dead-link', samples: ['The quay: /article/story-2'] }),
  )
})

test('pages that were judged are not made again until their tags change (P-287)', async () => {
  const pagesMade = async () => {
    const maker = pagesOf(room.db)
    const { summary } = await prove(maker)
    return { made: maker.made.toSorted(), kept: summary.pages?.kept }
  }
  expect(await pagesMade()).toEqual({ made: ['/article/story-1', '/article/story-2', '/article/story-3'], kept: 0 })
  expect(await pagesMade()).toEqual({ made: [], kept: 3 })
  const id = room.db.$client.prepare("select id from articles where slug = 'story-3'").pluck().get()
  write(room.db, (tx) => {
    changed(tx, [`article:${id}`], Date.UTC(2026, 10, 25))
    return ok(null)
  })
  expect(await pagesMade()).toEqual({ made: ['/article/story-3'], kept: 2 })
  const maker = pagesOf(room.db)
  await prove({ ...maker, build: 'another' })
  expect(maker.made).toHaveLength(3)
})

test('a second proof judges only the page of the story that was published anew since (P-287)', async () => {
  expect(await prove(pagesOf(room.db))).toMatchObject({ isClean: true })
  const { id, version } = room.db.$client
    .prepare<[], { id: number; version: number }>("select id, version from articles where slug = 'story-2'")
    .get() ?? { id: 0, version: 0 }
  const saved = must(saveArticle(room.db, ADMIN, { id, version, fields: { headline: 'Nets and boats' } }, LATER))
  must(publishArticle(room.db, ADMIN, { id, version: saved.version, kind: 'update' }, LATER))
  const maker = pagesOf(room.db)
  const { isClean, changedHere, summary } = await prove(maker)
  expect(maker.made).toEqual(['/article/story-2'])
  expect([isClean, changedHere.map(({ why }) => why), summary.pages]).toEqual([
    true,
    ['it was edited here'],
    { judged: 3, kept: 2 },
  ])
})

test('a proof that is interrupted goes on where it was (P-287)', async () => {
  const maker = pagesOf(room.db)
  const interrupted = {
    ...maker,
    atOnce: 1,
    make: (at: string) => (at.endsWith('3') ? Promise.reject(new Error('stop')) : maker.make(at)),
  }
  await expect(prove(interrupted)).rejects.toThrow('stop')
  fs.appendFileSync(pagesFile(), '{"path":"/article/story-2","wan')
  const second = pagesOf(room.db)
  expect(await prove(second)).toMatchObject({ isClean: true, summary: { pages: { judged: 3, kept: 2 } } })
  expect(second.made).toEqual(['/article/story-3'])
})

test('a page that cannot be made, or answers otherwise, is a fault, and is made again by the next proof', async () => {
  const maker = pagesOf(room.db)
  expect((await prove({ ...maker, make: async () => null })).causes[0]).toMatchObject({ fault: 'page', stories: 3 })
  const gone = { ...maker, make: async () => ({ status: 404, html: '', tags: [], note: null }) }
  expect((await prove(gone)).causes).toMatchObject([{ fault: 'page', what: 'its public page answers 404' }])
  expect(await prove(maker)).toMatchObject({ isClean: true })
})

test('without a maker the proof says that pages were not judged', async () => {
  const { summary } = await proveBatch(room.db, room.dir, room.batchId, { against: [] }, {})
  expect(summary.pages).toBeNull()
})
