import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import { write } from '#db/engine/write.ts'
import { openArchive } from '#db/import/archive/open-archive.ts'
import { readArchive } from '#db/import/archive/read-archive.ts'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { importPictures, type PictureOptions } from '#db/import/pictures/import-pictures.ts'
import { picturePathIn, pictureRedirects } from '#db/import/pictures/picture-redirects.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { must } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'

const NOW = 1_700_000_000_000
const UPLOADS = 'https://old.example/wp-content/uploads'
let room: ReturnType<typeof testNewsroom>
let folder: string
beforeEach(() => {
  room = testNewsroom()
  folder = path.join(room.dir, 'uploads')
})
afterEach(() => room.close())
afterAll(closeDecoder)

const jpeg = (width: number, colour = '#336699') =>
  sharp({ create: { width, height: Math.round(width / 2), channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
function put(name: string, bytes: Buffer | string): void {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, bytes)
}
async function take(names: string[], options: Partial<PictureOptions> = {}) {
  const pictures = importPictures(room.db, room.dir, { folder, ...options }, NOW)
  const answers = await Promise.all(names.map((name) => pictures.answer(name)))
  await pictures.close()
  const row = room.db.$client.prepare('select width from media where sha256 = ?')
  const widths = answers.map(({ found, problem }) => {
    return found === null ? problem : (row.get(found.id) as { width: number }).width
  })
  return { pictures, found: answers.map(({ found }) => found), widths, counts: pictures.counts }
}
const all = (sql: string) => room.db.$client.prepare(sql).all() as Record<string, unknown>[]
const known = (url: string, more: Partial<NonNullable<PictureOptions['known']>[number]> = {}) => ({
  url,
  alt: '',
  caption: '',
  credit: '',
  ...more,
})
function batch(): { id: number; folder: string } {
  const sql = "insert or ignore into import_batches (id, format, name, created_at) values (7, 'wordpress', 'x', 0)"
  room.db.$client.prepare(sql).run()
  return { id: 7, folder: path.join(room.dir, 'imports/7') }
}

test('renditions of one upload are one picture, which is read once from a folder or a zip', async () => {
  put('2024/03/quay.jpg', await jpeg(300))
  put('2024/03/quay-100x50.jpg', await jpeg(100))
  const names = [`${UPLOADS}/2024/03/quay.jpg`, 'https://cdn.example/2024/03/quay-100x50.jpg?w=1', '/2023/01/quay.jpg']
  const missing = 'is not among the pictures of the import'
  const options = { known: [known(names[0]!)] }
  expect(await take(names, options)).toMatchObject({
    widths: [300, 300, missing],
    counts: { fromFiles: 1, added: 1, missing: 1 },
  })
  const zip = path.join(room.dir, 'uploads.zip')
  fs.writeFileSync(zip, zipOf([{ name: 'uploads/2024/03/pier.jpg', data: await jpeg(200) }]))
  const several = await take([...names, `${UPLOADS}/2024/03/pier.jpg`], { ...options, folder: [folder, zip] })
  expect(several.widths).toEqual([300, 300, missing, 200])
  expect(all('select name from media order by name')).toEqual([{ name: 'pier.jpg' }, { name: 'quay.jpg' }])
})

test('the same bytes under two names are one picture', async () => {
  const bytes = await jpeg(120)
  put('2024/03/a.jpg', bytes)
  put('2023/01/b.jpg', bytes)
  const { widths, counts } = await take(['/2024/03/a.jpg', '/2023/01/b.jpg'])
  expect([widths, counts.added, all('select 1 from media').length]).toEqual([[120, 120], 1, 1])
})

test('a name that several uploads have is not taken from a folder without months', async () => {
  put('quay.jpg', await jpeg(100))
  put('pier.jpg', await jpeg(110))
  const urls = ['2024/03/quay.jpg', '2023/01/quay.jpg', '2023/01/pier.jpg'].map((end) => `${UPLOADS}/${end}`)
  const { widths } = await take(urls, { known: urls.map((url) => known(url)) })
  const why = 'has a name that several pictures have (quay.jpg)'
  expect(widths).toEqual([why, why, 110])
})

test('what is not taken in is named with the reason, and a smaller rendition replaces it', async () => {
  const large = Buffer.concat([await jpeg(50), Buffer.alloc(21 * 1024 * 1024)])
  put('a.gif', 'GIF89a000')
  put('b.svg', `<svg xmlns="http://www.w3.org/2000/svg"><!--${'x'.repeat(2 * 1024 * 1024)}--></svg>`)
  put('c.heic', Buffer.from('\0\0\0\x18ftypheic'))
  put('d.jpg', (await jpeg(200)).subarray(0, 300))
  put('e.jpg', large)
  put('f.jpg', large)
  put('f-scaled.jpg', await jpeg(80))
  put('g.jpg', '<!DOCTYPE html><p>Gone</p>')
  put('h.jpg', '')
  const { widths } = await take(['a.gif', 'b.svg', 'c.heic', 'd.jpg', 'e.jpg', 'f.jpg', 'g.jpg', 'h.jpg'])
  const other = (what: string) => `is ${what}, and only JPEG, PNG, WebP, AVIF, GIF and SVG are taken in`
  expect(widths).toEqual([
    'is damaged',
    'is an SVG of more than 2 MB',
    other('a HEIC'),
    'is damaged',
    'is larger than 20 MB',
    80,
    other('a web page'),
    other('an empty file'),
  ])
})

test('the library gets the words of the archive, a rendition the words of its upload', async () => {
  put('2024/03/quay.jpg', await jpeg(100))
  const said = { alt: 'A quay', caption: 'The quay at six', credit: 'T. Ilvar' }
  const { found } = await take(['/2024/03/quay-50x25.jpg'], {
    known: [known(`${UPLOADS}/2024/03/quay-scaled.jpg`, said)],
  })
  expect(found).toMatchObject([said])
  expect(all('select alt, caption, credit from media')).toEqual([said])
})

test('a batch records what it added, reads nothing twice, and leaves one redirect a picture', async () => {
  put('2024/03/quay-scaled.jpg', await jpeg(400))
  put('2024/03/old.jpg', await jpeg(90))
  const own = batch()
  await take(['2024/03/old.jpg'])
  const names = [`${UPLOADS}/2024/03/quay-scaled.jpg`, `${UPLOADS}/2024/03/quay-300x150.jpg`, '/2024/03/old.jpg']
  const options = { batch: own, known: [known(names[0]!)] }
  await take(names, options)
  const [{ id, file } = { id: '', file: '' }] = all('select sha256 id, file from media where width = 400')
  // The picture that was there before is none of the batch.
  expect(all('select batch_id, kind, row_id, did from import_changes')).toEqual([
    { batch_id: 7, kind: 'media', row_id: id, did: 'made' },
  ])
  const redirects = [...pictureRedirects(room.db, own.folder, 7)]
  const to = `/media/${String(file)}-400.jpg`
  expect(new Map(redirects.map(({ from, to: target }) => [from, target === to]))).toEqual(
    new Map([
      [names[0], true],
      ['/2024/03/old.jpg', false],
    ]),
  )
  const pathOf = picturePathIn(room.db, own.folder)
  expect([pathOf(names[0]!), pathOf('/2024/03/old-10x10.jpg') === null, pathOf('/x.jpg')]).toEqual([to, false, null])
  // The folder is gone; a line was cut off by a crash.
  fs.appendFileSync(path.join(own.folder, 'pictures-taken.ndjson'), '{"from":"/x')
  fs.rmSync(folder, { recursive: true })
  fs.mkdirSync(folder)
  const again = await take(names, options)
  expect([again.widths, again.counts.fromFiles]).toEqual([[400, 400, 90], 0])
  expect([...pictureRedirects(room.db, own.folder, 7)]).toEqual(redirects)
})

test('an import without its folder keeps the pictures that it or an earlier one took in', async () => {
  put('2024/03/quay.jpg', await jpeg(400))
  const own = batch()
  const names = [`${UPLOADS}/2024/03/quay.jpg`, `${UPLOADS}/2024/03/quay-300x150.jpg`]
  await take(names, { batch: own })
  expect((await take(names, { batch: own, folder: null })).widths).toEqual([400, 400])
  const next = { id: 8, folder: path.join(room.dir, 'imports/8') }
  const missing = 'is not among the pictures of the import'
  expect((await take(names, { batch: next, folder: null })).widths).toEqual([missing, missing])
  const rows = [...pictureRedirects(room.db, own.folder, 7)]
  must(write(room.db, (tx) => ok(saveRedirects(tx, rows, NOW))))
  expect((await take(names, { batch: next, folder: null })).widths).toEqual([400, 400])
})

test('a deleted picture that an import brings back is recorded as changed', async () => {
  put('a.jpg', await jpeg(90))
  await take(['a.jpg'])
  room.db.$client.prepare('update media set deleted_at = ?').run(NOW - 1)
  await take(['a.jpg'], { batch: batch() })
  expect(all('select deleted_at from media')).toEqual([{ deleted_at: null }])
  expect(all('select did, before from import_changes')).toEqual([
    { did: 'updated', before: JSON.stringify({ deletedAt: NOW - 1 }) },
  ])
})

test('links and files outside of a folder are not read', async () => {
  put('../secret.jpg', await jpeg(90))
  put('b.jpg', await jpeg(70))
  fs.symlinkSync(path.join(room.dir, 'secret.jpg'), path.join(folder, 'secret.jpg'))
  const { widths } = await take(['../secret.jpg', 'secret.jpg', '../b.jpg'])
  expect(widths).toEqual([...Array.from({ length: 2 }, () => 'is not among the pictures of the import'), 70])
})

test.each([
  [
    'ghost',
    {
      'blog.ghost.json': JSON.stringify({
        db: [
          {
            meta: { version: '5.80.0' },
            data: {
              posts: [
                {
                  id: '1',
                  slug: 'a',
                  title: 'A',
                  status: 'published',
                  published_at: '2024-03-01T10:00:00.000Z',
                  feature_image: '__GHOST_URL__/content/images/2024/03/lead.jpg',
                  html: '<p>A</p><img src="__GHOST_URL__/content/images/size/w600/2024/03/body.jpg">',
                },
              ],
            },
          },
        ],
      }),
    },
    ['content/images/2024/03/lead.jpg', 'content/images/2024/03/body.jpg'],
  ],
  [
    'substack',
    {
      'posts.csv':
        'post_id,post_date,is_published,type,audience,title\n1.a,2024-03-01T10:00:00.000Z,true,newsletter,everyone,A\n',
      'posts/1.a.html':
        '<p>A</p><div class="captioned-image-container"><figure><img src="https://substackcdn.com/image/fetch/w_1456,f_auto/https%3A%2F%2Fsubstack-post-media.s3.amazonaws.com%2Fpublic%2Fimages%2Fab12_300x200.jpeg"></figure></div>',
    },
    ['images/ab12_300x200.jpeg'],
  ],
  [
    'markdown',
    {
      'site/content/posts/a/index.md':
        '---\ntitle: A\ndate: 2024-03-01\nimage: cover.jpg\n---\n![x](body.jpg) ![y](/img/y.jpg)',
      'site/content/posts/b/index.md': '---\ntitle: B\ndate: 2024-03-01\nimage: missing.jpg\n---\nB',
    },
    [
      'site/content/posts/a/cover.jpg',
      'site/content/posts/a/body.jpg',
      'site/static/img/y.jpg',
      'site/content/posts/c/missing.jpg',
    ],
  ],
] as const)('pictures in the export itself are found: %s', async (format, texts, names) => {
  const entries = await Promise.all(names.map(async (name, n) => ({ name, data: await jpeg(100 + n * 10) })))
  const file = path.join(room.dir, 'export.zip')
  fs.writeFileSync(file, zipOf([...Object.entries(texts).map(([name, data]) => ({ name, data })), ...entries]))
  const files = await openArchive([file])
  const addresses = new Set<string>()
  for await (const item of readArchive(files, format, { site: null, permalink: null })) {
    if (item.kind === 'picture') addresses.add(item.url)
    if (item.kind === 'story')
      for (const [, src = ''] of item.html.matchAll(/<img[^>]* src="([^"]+)"/g)) addresses.add(src)
  }
  await files.close()
  const { pictures, found } = await take([...addresses], { folder: [file] })
  const isFound = [...addresses].map((name, at) => (found[at] ? name : `${name} missing`))
  expect(isFound.filter((name) => name.endsWith('missing'))).toEqual(
    format === 'markdown' ? ['site/content/posts/b/missing.jpg missing'] : [],
  )
  expect(pictures.counts.added).toBe(format === 'markdown' ? 3 : names.length)
})

test('a GIF that moves for too long is taken in by its first frame, and named (P-267)', async () => {
  const frame = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const other = await sharp(frame).negate().png().toBuffer()
  put(
    'a.gif',
    await sharp([frame, other], { join: { animated: true } })
      .gif({ delay: [40_000, 40_000] })
      .toBuffer(),
  )
  const pictures = importPictures(room.db, room.dir, { folder }, NOW)
  const answer = await pictures.answer('a.gif')
  await pictures.close()
  expect(answer.found).not.toBeNull()
  expect(answer.problem).toBe('moves for too long or is too large to move, and is shown by its first frame')
})
