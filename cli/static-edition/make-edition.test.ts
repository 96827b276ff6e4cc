import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEditionFiles } from '#cli/static-edition/edition-files.ts'
import { EditionSource } from '#cli/static-edition/edition-source.ts'
import { EditionInterrupted, makeEdition } from '#cli/static-edition/make-edition.ts'
import { placeEdition, removeGone } from '#cli/static-edition/place-edition.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { write } from '#db/engine/write.ts'
import { addFile } from '#db/files/add-file.ts'
import { openEditionManifest } from '#db/static-edition/edition-manifest.ts'
import { aStory, changedStory, type Draft, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { filePath } from '#domain/files/file-kind.ts'
import { ok } from '#domain/result.ts'
import { RenderFailed } from '#server/http/pages/renderer-client.ts'
import { resolve } from '#server/http/pages/resolve.ts'
import { bodyOf } from '#server/shared/encodings.ts'
import { provenanceOf } from '#server/shared/provenance.ts'

const SITE = 'https://paper.example'

let paper: ReturnType<typeof testNewsroom>
let story: Draft
let dir: string
/** Texts of pages, by path; their tags are `page:` and the path. */
let texts: Record<string, string>
let rendered: string[]
let onRender: (path: string) => void
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  story = aStory(paper.db, 'The tide came in')
  dir = path.join(paper.dir, 'edition')
  texts = { '/': `<a href="/article/${story.slug}">` }
  rendered = []
  onRender = () => {}
})
afterEach(() => paper.close())

const change = (...tags: string[]) =>
  write(paper.db, (tx) => {
    changed(tx, tags, NOON)
    return ok(null)
  })

async function make({ madeBy = 'this', signal = new AbortController().signal } = {}) {
  rendered = []
  const { db } = paper
  const source = new EditionSource({
    db,
    siteUrl: SITE,
    dataDir: paper.dir,
    distDir: path.join(paper.dir, 'dist'),
    publicDir: path.join(paper.dir, 'public'),
    resolve: (address) => resolve(db, address),
    render: async (address) => {
      const madeFrom = provenanceOf(db, noteOf(db), new Set([`page:${address}`]))
      rendered.push(address)
      const text = texts[address] ?? `<p>${address}</p>`
      onRender(address)
      const body = bodyOf(Buffer.from(text), { isBrotli: false, digest: '' })
      const type = address.includes('feed.xml') ? 'application/rss+xml; charset=utf-8' : 'text/html; charset=utf-8'
      return { status: 200, headers: { 'content-type': type }, body, madeFrom }
    },
  })
  fs.mkdirSync(dir, { recursive: true })
  const manifest = openEditionManifest(path.join(dir, 'edition.db'), madeBy)
  try {
    const files = openEditionFiles(dir, manifest.digestOf)
    const early = removeGone({ db, manifest, files, source })
    const failed = await makeEdition({ db, siteUrl: SITE, source, manifest, files, signal, onProgress: () => {} })
    return { ...placeEdition({ dir, siteUrl: SITE, hasFormer: true, manifest, files, early }), early, failed }
  } finally {
    manifest.close()
  }
}
const read = (file: string) => fs.readFileSync(path.join(dir, file), 'utf8')
const has = (file: string) => fs.existsSync(path.join(dir, file))
const page = () => `site/article/${story.slug}/index.html`

test('every page is a file, also one that no page leads to, and links with queries lead to files (P-85)', async () => {
  texts['/latest'] = '<a href="/latest?page=2">'
  texts['/feed.xml'] = `<link href="${SITE}/feed.xml?before=17-3"/>`
  await make()
  expect(read('site/index.html')).toBe(texts['/'])
  expect([has(page()), has(`site/embed/${story.slug}/index.html`), has('site/404.html')]).toEqual([true, true, true])
  expect([read('site/latest/index.html'), has('site/latest/page-2/index.html')]).toEqual([
    '<a href="/latest/page-2">',
    true,
  ])
  expect(read('site/feed.xml')).toContain(`${SITE}/before-17-3/feed.xml`)
  expect(has('site/before-17-3/feed.xml')).toBe(true)
  for (const words of ['search', 'saved', 'offline'])
    expect(read(`site/${words}/index.html`)).toBe('<p>/status/501</p>')
  expect(read('LEFT-OUT.md')).toContain('/search')
})

test('files that public stories link to are in it as they are, and leave with the story (P-263)', async () => {
  const table = 'port,page\nKell,/latest?page=2\n'
  async function* content() {
    yield Buffer.from(table)
  }
  const file = must(await addFile(paper.db, paper.dir, { content: content(), name: 'ports.csv' }, NOON))
  const href = filePath(file)
  texts['/latest'] = `<a href="${href}">`
  await make()
  expect(has(`site${href}`)).toBe(false)
  const spans = [{ text: 'Ports', marks: [{ type: 'link' as const, href }] }]
  const document = { version: 1 as const, blocks: [{ id: 'a', type: 'paragraph' as const, spans }] }
  const ports = aStory(paper.db, 'Ports', { document })
  await make()
  expect(read(`site${href}`)).toBe(table)
  must(withdrawArticle(paper.db, OTTILIE, { id: ports.id, reason: '' }, NOON))
  await make()
  expect(has(`site${href}`)).toBe(false)
})

test('made again it renders and writes nothing, and after a change what changed', async () => {
  await make()
  const stat = () => fs.statSync(path.join(dir, page()))
  const before = stat()
  expect(await make()).toMatchObject({ written: 0, deleted: 0 })
  expect(rendered).toEqual([])
  texts['/latest'] = 'other'
  change('page:/latest', 'page:/feeds')
  expect(await make()).toMatchObject({ written: 1, deleted: 0 })
  expect(rendered.toSorted()).toEqual(['/feeds', '/latest'])
  expect([stat().ino, stat().mtimeMs]).toEqual([before.ino, before.mtimeMs])
  // Another build may make other pages of the same content: all are made, and the same bytes stay in place.
  expect(await make({ madeBy: 'another build' })).toMatchObject({ written: 0, deleted: 0 })
  expect(rendered.length).toBeGreaterThan(10)
})

test('a withdrawn story is deleted before anything is made, and is 410 from then on', async () => {
  await make()
  must(withdrawArticle(paper.db, OTTILIE, { id: story.id, reason: 'It was forged.' }, NOON + 1))
  change('page:/')
  const seen: boolean[] = []
  onRender = () => seen.push(has(page()))
  texts['/'] = 'nothing'
  const { early, gone } = await make()
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.includes(true)).toBe(false)
  expect([early, gone]).toEqual([2, 2])
  expect(read('nginx/maps.conf')).toContain(`"/article/${story.slug}" "410.html";`)
  // An interrupted run has deleted it too.
  expect(has(`site/article`)).toBe(false)
})

test('what no page leads to any more is deleted before what is new is written', async () => {
  texts['/latest'] = '<a href="/latest?page=2">'
  await make()
  texts['/latest'] = 'one page'
  change('page:/latest')
  const result = await make()
  expect([result.deleted, has('site/latest/page-2'), read('site/latest/index.html')]).toEqual([1, false, 'one page'])
})

test('what changes while the edition is made is made again', async () => {
  let isChanged = false
  onRender = (address) => {
    if (address !== '/latest' || isChanged) return
    isChanged = true
    texts['/latest'] = 'second'
    change('page:/latest')
  }
  texts['/latest'] = 'first'
  await make()
  expect(read('site/latest/index.html')).toBe('second')
})

test('a story that moved leads on, in nginx and by a file', async () => {
  const old = story.slug
  paper.db.$client
    .prepare(
      "insert into redirects (path, target, status, created_at) values ('/2019/quay.html', ?, 301, 0), ('/?p=12', ?, 301, 0), ('/old\"$x', ?, 302, 0)",
    )
    .run(`/article/${old}`, `/article/${old}`, `/article/${old}`)
  const { moved } = await make()
  expect(moved).toBe(3)
  expect(read('site/2019/quay.html')).toContain(`url=/article/${old}`)
  const maps = read('nginx/maps.conf')
  expect(maps).toContain(`"/2019/quay.html" "/article/${old}";`)
  expect(maps).toContain(`"/?p=12" "/article/${old}";`)
})

test('a page that cannot be made stays as it is and stops no other, and is made by the next run', async () => {
  await make()
  const before = read(page())
  texts[`/article/${story.slug}`] = 'The tide went out'
  texts['/latest'] = 'Newer'
  change(`page:/article/${story.slug}`, 'page:/latest')
  onRender = (address) => {
    if (address === `/article/${story.slug}`) throw new RenderFailed(500, 'too slow')
  }
  expect((await make()).failed).toEqual([`/article/${story.slug}`])
  expect(read(page())).toBe(before)
  expect(read('site/latest/index.html')).toBe('Newer')
  const fresh = await make({ madeBy: 'another build' })
  expect([fresh.failed, has(page())]).toEqual([[`/article/${story.slug}`], false])
  onRender = () => {}
  expect((await make({ madeBy: 'another build' })).failed).toEqual([])
  expect(read(page())).toBe('The tide went out')
})

test('a page that cannot be made is removed where it shows a withdrawn story (P-435)', async () => {
  await make()
  must(withdrawArticle(paper.db, OTTILIE, { id: story.id, reason: 'It was forged.' }, NOON + 1))
  change('page:/', 'page:/latest')
  onRender = (address) => {
    if (address === '/' || address === '/latest') throw new RenderFailed(500, 'too slow')
  }
  expect((await make()).failed.toSorted()).toEqual(['/', '/latest'])
  // Only the front leads to the story.
  expect([has('site/index.html'), has('site/latest/index.html')]).toEqual([false, true])
})

test('interrupted, the edition in place stays', async () => {
  await make()
  changedStory(paper.db, story)
  texts['/'] = 'other'
  change('page:/')
  const stopping = new AbortController()
  onRender = () => stopping.abort()
  await expect(make({ signal: stopping.signal })).rejects.toThrow(EditionInterrupted)
  expect(read('site/index.html')).not.toBe('other')
  onRender = () => {}
  await make()
  expect(read('site/index.html')).toBe('other')
})
