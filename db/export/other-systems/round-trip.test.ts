import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { exportForSystem } from '#db/export/other-systems/export-for-system.ts'
import { addFile } from '#db/files/add-file.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { aDocument, ADMIN, aDraft, aStory, DAY, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import type { ArticleDocument, Block } from '#domain/document/blocks/schema.ts'
import { documentToHtml } from '#domain/document/html/to-html.ts'
import type { SystemFormat } from '#domain/export/export-view.ts'

const ORIGIN = 'https://halyard.example'
const FORMATS: SystemFormat[] = ['wxr', 'ghost', 'markdown']
const { signal } = new AbortController()

let from: ReturnType<typeof movingRoom>
let to: ReturnType<typeof movingRoom>
let out: string
beforeEach(() => {
  from = movingRoom()
  to = movingRoom()
  out = path.join(from.dir, 'out')
})
afterEach(() => {
  from.close()
  to.close()
})
afterAll(closeDecoder)

const REPORT = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n')
const text = (words: string): { text: string }[] => [{ text: words }]
/** Every kind of block, with signs that mean something in HTML, Markdown, YAML or a template language. */
function everyBlock(mediaId: string): ArticleDocument {
  const picture = { mediaId, alt: 'A quay "at dawn"', caption: 'The *long* quay', credit: 'Ana Brekken' }
  const blocks: Record<string, unknown>[] = [
    {
      type: 'paragraph',
      spans: [
        { text: '# 1. {{ tide }} costs <5 & ' },
        { text: 'rises', marks: [{ type: 'bold' }] },
        { text: ' a_b_c, ' },
        { text: 'the fund', marks: [{ type: 'link', href: '/article/fund' }] },
        { text: ' said', marks: [{ type: 'footnote', text: 'In a [letter] of 2019.' }] },
        { text: '. 2^8 ~x~ {% raw %} \\ `x` -- end' },
      ],
    },
    { type: 'heading', level: 2, spans: text('What the tide took') },
    { type: 'heading', level: 3, spans: text('A smaller head') },
    {
      type: 'list',
      ordered: true,
      items: [
        { spans: text('First'), list: { ordered: false, items: [{ spans: text('below') }] } },
        { spans: text('Then') },
      ],
    },
    { type: 'quote', spans: text('We wait.\nWe always waited.') },
    { type: 'quote', spans: text('It held.'), speaker: 'Ana Brekken', role: 'harbour master' },
    { type: 'pull-quote', spans: text('Nobody slept.'), speaker: 'Jo Aas' },
    { type: 'image', ...picture },
    { type: 'gallery', caption: 'Two views', images: [picture, { ...picture, caption: 'The same' }] },
    { type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: 'The flood, filmed' },
    {
      type: 'table',
      caption: 'Depths | metres',
      head: [text('Quay'), text('Depth')],
      rows: [[text('North'), text('4.2')]],
      rowHeads: true,
    },
    { type: 'divider' },
    {
      type: 'fact-box',
      title: 'In figures',
      facts: [{ figure: '42', spans: text('boats') }],
      blocks: [{ id: 'inner', type: 'paragraph', spans: text('As of Monday.') }],
    },
    { type: 'update', at: '2026-11-24T09:00:00Z', headline: 'Gates closed', spans: text('At nine.') },
    { type: 'correction', at: '2026-11-24T10:00:00Z', spans: text('It was nine, not ten.') },
  ]
  return { version: 1, blocks: blocks.map((block, n) => ({ id: `b${n}`, ...block }) as Block) }
}

const aJpeg = (background: string) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** A newsroom with each state of a story and each kind of block. */
async function fillNewsroom(): Promise<void> {
  const { db, dir } = from
  openSections(db)
  const add = async (background: string, name: string) => {
    const words = { alt: 'Of the library', caption: '', credit: 'Desk' }
    return must(await addPicture(db, dir, { bytes: await aJpeg(background), name, ...words }, NOON - DAY)).id
  }
  const [quay, secret] = [await add('#246', 'The quay.jpg'), await add('#822', 'secret.jpg')]
  const file = must(
    await addFile(db, dir, { content: Readable.from([REPORT]), name: 'Report.pdf', by: OTTILIE }, NOON - DAY),
  )
  const link = { type: 'link' as const, href: `/files/${file.id}/${file.name}` }
  const document = aDocument('Of the fund.')
  document.blocks.push({ id: 'report', type: 'paragraph', spans: [{ text: 'The report', marks: [link] }] })
  aStory(db, 'The fund', { slug: 'fund', sections: ['politics'], authors: ['yusra-lindt'], document }, NOON - DAY)
  const story = aStory(
    db,
    'Boats: “all in”',
    {
      slug: 'boats',
      kicker: 'The strait',
      sections: ['world', 'politics'],
      topics: ['the-strait'],
      authors: ['ruben-achterberg', 'yusra-lindt'],
      lead: { mediaId: quay, alt: 'Boats at the quay', caption: 'All of them', credit: 'Jo Aas' },
      document: everyBlock(quay),
      seo: { title: 'Boats at the quay' },
    },
    NOON - DAY / 2,
  )
  const { version } = must(saveArticle(db, OTTILIE, { ...story, fields: { slug: 'all-boats' } }, NOON))
  must(publishArticle(db, OTTILIE, { id: story.id, version, kind: 'correction', note: 'Nine boats, not ten.' }, NOON))
  const gone = aStory(db, 'Withdrawn words', {}, NOON - DAY)
  must(withdrawArticle(db, OTTILIE, { id: gone.id, reason: 'wrong' }, NOON))
  aDraft(db, 'Secret draft', { lead: { mediaId: secret, alt: 'Secret', caption: '', credit: '' } })
  const due = aDraft(db, 'Due tomorrow')
  must(publishArticle(db, OTTILIE, { id: due.id, version: due.version, kind: 'update', at: NOON + DAY }, NOON))
  must(addRedirect(db, ADMIN, { path: '/old/boats', target: '/article/all-boats' }, NOON))
}

const CORRECTION = 'Correction, 2026-11-24: Nine boats, not ten.'
/** Words of a stored document, without the correction that the export adds to its end. */
const wordsOf = (document: string): string =>
  documentToHtml(JSON.parse(document) as ArticleDocument, {
    origin: ORIGIN,
    mediaSrc: () => ({ src: '/x.jpg', width: 3, height: 2 }),
  })
    .replaceAll(/<\/?(?:time|a|strong|sup|em)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('Update,', 'Updated,')
    .replaceAll(/\s+/g, ' ')
    .replace(` ${CORRECTION}`, '')
    .trim()

const run = (format: SystemFormat) =>
  exportForSystem(from.dir, out, { format, origin: ORIGIN, mediaUrl: `${ORIGIN}/wp-content/uploads`, signal })
const filesIn = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(dir, name)).isFile())

/** Everything that a story must still say. What was scheduled or withdrawn is a draft elsewhere. */
const storiesIn = (room: typeof from) =>
  room
    .all(
      `select a.slug, replace(replace(a.status, 'scheduled', 'draft'), 'withdrawn', 'draft') state, a.headline,
         a.standfirst, a.document, p.published_at,
         (select group_concat(n.name, ', ' order by x.position) from article_authors x join authors n on n.id = x.author_id
          where x.article_id = a.id) by_line,
         (select n.name from article_sections x join sections n on n.id = x.section_id
          where x.article_id = a.id order by x.position limit 1) section,
         a.lead ->> 'alt' alt,
         trim((a.lead ->> 'caption') || ' ' || coalesce(nullif(a.lead ->> 'credit', ''), m.credit)) caption
       from articles a left join published p on p.article_id = a.id left join media m on m.sha256 = a.lead ->> 'mediaId'
       order by a.slug`,
    )
    .map(({ document, ...row }) => ({
      ...row,
      words: wordsOf(String(document)),
      pictures: [...String(document).matchAll(/"mediaId":"[a-f0-9]{64}"/g)].length,
    }))

/** The folder that each system takes files from. */
const FILES_IN = { wxr: 'uploads', ghost: 'import/content', markdown: '.' }
const leadsTo = (address: string) => {
  const found = oldAddress(to.db, address)
  return 'to' in found ? found.to : found.kind
}

test.each(FORMATS)(
  '%s: what goes out comes in again with the same words, dates, bylines, pictures, files and addresses (P-289)',
  async (format) => {
    await fillNewsroom()
    expect(await run(format)).toEqual({ public: 2, hidden: 3, withChanges: 0, problems: [] })
    const { summary } = await to.runImport([out], { site: ORIGIN })
    expect(summary).toMatchObject({ made: 5, refused: 0, newAuthors: 2 })
    expect(storiesIn(to)).toEqual(storiesIn(from))
    expect(JSON.stringify(to.all('select document from articles'))).toContain('Nine boats, not ten.')
    const report = filesIn(path.join(out, FILES_IN[format])).filter((name) =>
      /^files\/[a-f0-9]{16}\/report\.pdf$/.test(name),
    )
    expect(report.map((name) => fs.readFileSync(path.join(out, FILES_IN[format], name)))).toEqual([REPORT])
    const [file] = to.all('select id, name from files')
    expect(to.all(`select document from articles where slug = 'fund'`)[0]?.['document']).toContain(
      `"/files/${String(file?.['id'])}/${String(file?.['name'])}"`,
    )
    expect(to.all('select width, height from media')).toEqual(Array(2).fill({ width: 400, height: 300 }))
    await to.runImport([path.join(out, 'redirects.csv')], { site: ORIGIN })
    const former = ['/article/boats', '/old/boats', `${ORIGIN}/article/all-boats`]
    expect(former.map(leadsTo)).toEqual(['/article/all-boats', '/article/all-boats', 'page'])
  },
)

test.each(FORMATS)('%s: what is not public stands in a folder that only its owner may read (P-290)', async (format) => {
  await fillNewsroom()
  await run(format)
  const modes = (name: string) => (fs.statSync(path.join(out, name)).mode & 0o777).toString(8)
  expect(modes('drafts')).toBe('700')
  const [hidden, open] = [true, false].map((is) => filesIn(out).filter((name) => name.startsWith('drafts/') === is))
  expect(new Set(hidden?.map(modes))).toEqual(new Set(['600']))
  expect(hidden?.some((name) => name.includes('secret'))).toBe(true)
  expect(open?.length).toBeGreaterThan(3)
  const told = open?.filter((name) => /secret|due.tomorrow|withdrawn.words:/i.test(name + read(name)))
  expect(told).toEqual([])
})

const read = (name: string): string => fs.readFileSync(path.join(out, name), 'latin1')

test('a folder with content is never written into; a missing picture is named, and the rest goes out (P-291)', async () => {
  await fillNewsroom()
  const [{ file } = { file: '' }] = from.all(`select file from media where name = 'The quay.jpg'`)
  const folder = path.join(from.dir, 'media', String(file).slice(0, 2))
  for (const name of fs.readdirSync(folder)) if (name.endsWith('.jpg')) fs.rmSync(path.join(folder, name))
  expect(await run('markdown')).toMatchObject({
    public: 2,
    hidden: 3,
    problems: [expect.stringMatching(/^file \d{4}\/\d\d\/the-quay-[a-f0-9]{12}\.jpg$/)],
  })
  const before = filesIn(out)
  await expect(run('markdown')).rejects.toThrow('has other content')
  expect(filesIn(out)).toEqual(before)
})

test.each(FORMATS)(
  '%s: a story that cannot be written is named, and the rest goes out whole (P-291)',
  async (format) => {
    await fillNewsroom()
    // No date of a calendar.
    from.db.$client.exec(`update published set published_at = 9e15 where slug = 'fund'`)
    const made = await run(format)
    expect(made).toMatchObject({ public: 1, hidden: 3, problems: [expect.stringMatching(/^story \d+ \(fund\): /)] })
    expect((await to.runImport([out], { site: ORIGIN })).summary).toMatchObject({ made: 4, refused: 0 })
  },
)

test('an export that is interrupted says so', async () => {
  await fillNewsroom()
  const stopped = AbortSignal.abort()
  const options = { format: 'wxr' as const, origin: ORIGIN, mediaUrl: ORIGIN, signal: stopped }
  expect(await exportForSystem(from.dir, out, options)).toBe('interrupted')
})
