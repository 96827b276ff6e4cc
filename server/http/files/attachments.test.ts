import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { undoPublication } from '#db/commands/article/undo-publication.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { savePage } from '#db/commands/pages/save-page.ts'
import { withdrawPage } from '#db/commands/pages/withdraw-page.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { addFile } from '#db/files/add-file.ts'
import { wrongPictureUses } from '#db/queries/media/wrong-picture-uses.ts'
import { aDocument, aDraft, type Draft, MINUTE, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { filePath } from '#domain/files/file-kind.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'
import { REVALIDATE } from '#server/shared/headers.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  paper = await testWebServer(press.page, { isResolved: true })
  openSections(paper.db)
})
afterEach(() => paper.close())

const OLD = '/wp-content/uploads/2020/01/report.pdf'
const PDF = '%PDF-1.7\nThe ports of the north.'

async function aFile(bytes = PDF, name = 'report.pdf'): Promise<string> {
  async function* content() {
    yield Buffer.from(bytes)
  }
  return filePath(must(await addFile(paper.db, paper.dir, { content: content(), name }, NOON)))
}
const linking = (href: string) => {
  const spans = [{ text: 'Report', marks: [{ type: 'link' as const, href }] }]
  return { version: 1 as const, blocks: [{ id: 'a', type: 'paragraph' as const, spans }] }
}
const publish = ({ id, version }: Draft, now = NOON, at?: number) =>
  must(publishArticle(paper.db, OTTILIE, { id, version, kind: 'update', at }, now))
const withdraw = ({ id }: Draft, now = NOON) => must(withdrawArticle(paper.db, OTTILIE, { id, reason: '' }, now))
/** Statuses of the file's own address and of its old one. */
const statuses = async (href: string) => [(await paper.ask(href)).status, (await paper.ask(OLD)).status]
async function withOld() {
  const href = await aFile()
  must(addRedirect(paper.db, OTTILIE, { path: OLD, target: href }, NOON))
  return href
}

test('a file is public only while a public story links to it, at its old address too (P-260)', async () => {
  const href = await withOld()
  expect(await statuses(href)).toEqual([404, 404])
  const story = aDraft(paper.db, 'Ports', { document: linking(href) })
  expect(await statuses(href)).toEqual([404, 404])
  publish(story)
  expect(await statuses(href)).toEqual([200, 301])
  expect((await paper.ask(OLD)).headers.location).toBe(`https://paper.example${href}`)
  const fields = { document: aDocument('No file any more.') }
  const { version } = must(saveArticle(paper.db, OTTILIE, { ...story, fields }, NOON))
  // A save changes nothing that readers may have; its publication does.
  expect(await statuses(href)).toEqual([200, 301])
  must(publishArticle(paper.db, OTTILIE, { id: story.id, version, kind: 'minor' }, NOON))
  expect(await statuses(href)).toEqual([404, 404])
  expect(wrongPictureUses(paper.db)).toBe(0)
})

test('after a withdrawal it is gone, and comes back with the next publication (P-260)', async () => {
  const href = await withOld()
  const [story, other] = [1, 2].map((n) => aDraft(paper.db, `Ports ${n}`, { document: linking(`${href}#page=2`) }))
  if (!story || !other) throw new Error('no drafts')
  publish(story)
  publish(other)
  withdraw(story)
  expect(await statuses(href)).toEqual([200, 301])
  withdraw(other)
  expect(await statuses(href)).toEqual([410, 410])
  publish(other, NOON + MINUTE)
  expect(await statuses(href)).toEqual([200, 301])
})

test('a cache in front keeps neither a file nor that there is none', async () => {
  const behind = await testWebServer(press.page, { isResolved: true, hasPurge: true })
  const { status, headers } = await behind.ask(`/files/${'0'.repeat(16)}/report.pdf`)
  expect([status, headers['cdn-cache-control'], headers['cache-control']]).toEqual([404, undefined, REVALIDATE])
  await behind.close()
})

test('a publication that is undone leaves it as unknown as before', async () => {
  const href = await withOld()
  const story = aDraft(paper.db, 'Ports', { document: linking(href) })
  publish(story)
  expect(await statuses(href)).toEqual([200, 301])
  must(undoPublication(paper.db, OTTILIE, story, NOON + MINUTE))
  expect(await statuses(href)).toEqual([404, 404])
})

test('a scheduled story makes it public at its minute', async () => {
  const href = await withOld()
  publish(aDraft(paper.db, 'Ports', { document: linking(href) }), NOON, NOON + MINUTE)
  expect(await statuses(href)).toEqual([404, 404])
  runDueJobs(paper.db, NOON + MINUTE)
  expect(await statuses(href)).toEqual([200, 301])
  expect(wrongPictureUses(paper.db)).toBe(0)
})

test('a standing page makes it public as well', async () => {
  const href = await withOld()
  const { id } = must(createPage(paper.db, OTTILIE, { title: 'Reports', kind: 'plain' }, NOON))
  const { version } = must(savePage(paper.db, OTTILIE, { id, version: 1, fields: { document: linking(href) } }, NOON))
  expect(await statuses(href)).toEqual([404, 404])
  must(publishPage(paper.db, OTTILIE, { id, version }, NOON))
  expect(await statuses(href)).toEqual([200, 301])
  must(withdrawPage(paper.db, OTTILIE, { id }, NOON))
  expect(await statuses(href)).toEqual([410, 410])
})

test('it runs nothing, is asked for anew each time, and is sent in parts (P-262)', async () => {
  const table = 'port,ships\nKell,4\n'
  const [pdf, csv] = [await aFile(), await aFile(table, 'ports.csv')]
  publish(aDraft(paper.db, 'Ports', { document: linking(pdf) }))
  publish(aDraft(paper.db, 'Ships', { document: linking(csv) }))
  const shown = await paper.ask(pdf)
  expect(shown.text).toBe(PDF)
  expect(shown.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="report.pdf"',
    'content-security-policy': expect.stringMatching(/^default-src 'none'/),
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-length': String(PDF.length),
  })
  const etag = String(shown.headers.etag)
  expect((await paper.ask(pdf, { headers: { 'if-none-match': etag } })).status).toBe(304)
  expect(await paper.ask(pdf, { headers: { range: 'bytes=1-3' } })).toMatchObject({ status: 206, text: 'PDF' })
  expect((await paper.ask(pdf, { headers: { range: 'bytes=99-' } })).status).toBe(416)
  expect(await paper.ask(pdf, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  expect((await paper.ask(pdf, { method: 'POST' })).status).toBe(405)
  expect((await paper.ask(csv)).headers).toMatchObject({
    'content-type': 'text/csv',
    'content-disposition': 'attachment; filename="ports.csv"',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  })
  for (const other of [pdf.replace('report', 'other'), pdf.replace(/[0-9a-f]{16}/, '0'.repeat(16)), '/files/a/b.pdf'])
    expect((await paper.ask(other)).status).toBe(404)
})
