import fs from 'node:fs'
import { expect, test } from 'vitest'
import { deleteFile, forgetFiles } from '#db/commands/files/delete-file.ts'
import { addFile } from '#db/files/add-file.ts'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { attachmentFile } from '#db/media/media-file.ts'
import { sweepMedia } from '#db/media/sweep-media.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { files } from '#db/schema/tables.ts'
import { aStory, DAY, JONAS, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { filePath, MAX_FILE_BYTES } from '#domain/files/file-kind.ts'

const room = newsroomForEach(openSections)

async function* inPieces(bytes: Buffer) {
  yield bytes.subarray(0, 5)
  yield bytes.subarray(5)
}
const add = (content: string | Buffer, name = 'Port report.PDF', by = OTTILIE, now = NOON) =>
  addFile(room.db, room.dir, { content: inPieces(Buffer.from(content)), name, by }, now)
const PDF = '%PDF-1.7\nThe ports.'
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const types = (type: string) => ({
  name: '[Content_Types].xml',
  data: `<Types><Override ContentType="${type}"/></Types>`,
})

test('a file is stored once, by its content, under a plain name', async () => {
  const first = must(await add(PDF))
  expect(first).toMatchObject({ name: 'port-report.pdf', kind: 'pdf', bytes: PDF.length, isNew: true })
  expect(must(await add(PDF, 'copy.pdf', JONAS))).toEqual({ ...first, isNew: false })
  const [row] = room.db.select().from(files).all()
  expect(fs.readFileSync(attachmentFile(room.dir, row?.sha256 ?? ''), 'utf8')).toBe(PDF)
  expect(fs.readdirSync(`${room.dir}/media`).filter((name) => name.endsWith('.part'))).toEqual([])
})

test.each([
  ['xlsx', `${OFFICE}.spreadsheetml.sheet.main+xml`],
  ['docx', `${OFFICE}.wordprocessingml.document.main+xml`],
  ['pptx', `${OFFICE}.presentationml.presentation.main+xml`],
])('a zip that states it is one is %s', async (kind, type) => {
  expect(must(await add(zipOf([types(type), { name: 'a.xml', data: '<a/>' }]), 'ports.bin')).kind).toBe(kind)
})

test('documents that may run something are refused, whatever they are called (P-261)', async () => {
  const word = `${OFFICE}.wordprocessingml.document.main+xml`
  const macro = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
  const hostile = [
    zipOf([types(macro)]),
    zipOf([types(word), { name: 'word/vbaProject.bin', data: 'x' }]),
    zipOf([types(`${word}"/><Override ContentType="application/vnd.ms-office.vbaProject`)]),
  ]
  for (const bytes of hostile) expect(await add(bytes, 'plain.docx')).toMatchObject({ code: 'has-macros' })
  expect(room.db.select().from(files).all()).toEqual([])
})

test('other content is refused, and leaves nothing behind (P-261)', async () => {
  const others = [
    '<html><script>alert(1)</script></html>',
    'MZ',
    '',
    'PK\u0003\u0004 and no archive',
    zipOf([types('application/epub+zip')]),
    zipOf([{ name: 'META-INF/MANIFEST.MF', data: 'Main-Class: A' }]),
    zipOf([{ ...types('x'), isEncrypted: true }]),
    zipOf([{ name: '[Content_Types].xml', data: Buffer.alloc(30_000_000) }]),
    zipOf(Array.from({ length: 20_001 }, (_, n) => ({ name: `${n}`, data: '' }))),
  ]
  for (const bytes of others) expect(await add(bytes, 'report.pdf')).toMatchObject({ code: 'not-a-file-kind' })
  expect(fs.readdirSync(`${room.dir}/media`)).toEqual([])
  expect(must(await add(zipOf([{ name: 'a.txt', data: 'a' }]))).kind).toBe('zip')
})

test('a file of more than 200 MB is refused while it arrives', async () => {
  let given = 0
  async function* endless() {
    yield Buffer.from('%PDF-')
    for (;;) {
      given += 50_000_000
      yield Buffer.alloc(50_000_000)
    }
  }
  const content = endless()
  expect(await addFile(room.db, room.dir, { content, name: 'a.pdf' }, NOON)).toMatchObject({ code: 'too-large' })
  expect(given).toBeLessThan(MAX_FILE_BYTES + 100_000_000)
  expect(fs.readdirSync(`${room.dir}/media`)).toEqual([])
})

test('one that is used is not deleted; a deleted one comes back with its bytes, and goes after 30 days', async () => {
  const file = must(await add(PDF))
  const other = must(await add('%PDF-1.4 other', 'other.pdf'))
  const text = { text: 'Report', marks: [{ type: 'link' as const, href: filePath(file) }] }
  const document = { version: 1 as const, blocks: [{ id: 'a', type: 'paragraph' as const, spans: [text] }] }
  aStory(room.db, 'Ports', { document })
  expect(deleteFile(room.db, OTTILIE, file, NOON)).toMatchObject({ code: 'in-use' })
  expect(deleteFile(room.db, JONAS, other, NOON)).toMatchObject({ code: 'not-allowed' })
  must(deleteFile(room.db, OTTILIE, other, NOON))
  expect(forgetFiles(room.db, NOON + 29 * DAY)).toEqual([])
  expect(must(await add('%PDF-1.4 other')).name).toBe('other.pdf')
  must(deleteFile(room.db, OTTILIE, other, NOON))
  const [sha256 = ''] = room.db
    .select()
    .from(files)
    .all()
    .flatMap((row) => (row.deletedAt === null ? [] : row.sha256))
  const bytes = attachmentFile(room.dir, sha256)
  fs.utimesSync(bytes, NOON / 1000, NOON / 1000)
  expect(await sweepMedia(room.db, room.dir, NOON + 31 * DAY)).toMatchObject({ files: 1 })
  expect(fs.existsSync(bytes)).toBe(false)
  const left = `${room.dir}/media/crashed.part`
  fs.writeFileSync(left, 'x')
  expect(await sweepMedia(room.db, room.dir, Date.now() + 2 * DAY)).toMatchObject({ files: 1 })
  expect(fs.existsSync(left)).toBe(false)
  expect(room.db.select().from(files).all()).toHaveLength(1)
})
