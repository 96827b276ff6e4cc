import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readHead, readWhole } from '#db/import/archive/archive-files.ts'
import { openArchive } from '#db/import/archive/open-archive.ts'
import { type ZipEntry, zipOf } from '#db/import/archive/testing/zip-of.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

function fileOf(name: string, data: string | Buffer): string {
  const file = path.join(dir, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, data)
  return file
}
const zipFileOf = (...entries: ZipEntry[]) => fileOf('export.zip', zipOf(entries))
const textOf = async (files: Awaited<ReturnType<typeof openArchive>>, name: string) => {
  const read = await readWhole(files, name)
  return read.ok ? read.value.toString() : read.code
}

test('a zip, a folder and single files have the same files', async () => {
  const zip = zipFileOf(
    { name: 'a/', data: '' },
    { name: 'a/x.md', data: 'Rain' },
    { name: '__MACOSX/a/._x.md', data: '?' },
  )
  fileOf('folder/a/x.md', 'Rain')
  for (const given of [zip, path.join(dir, 'folder')]) {
    const files = await openArchive([given])
    expect(files.names).toEqual(['a/x.md'])
    expect(files.refused).toEqual([])
    expect(await textOf(files, 'a/x.md')).toBe('Rain')
    expect(await textOf(files, 'a/y.md')).toBe('missing')
    await files.close()
  }
  const single = await openArchive([path.join(dir, 'folder/a/x.md')])
  expect([single.names, await textOf(single, 'x.md')]).toEqual([['x.md'], 'Rain'])
})

test('several sources are one archive; names that clash get a number', async () => {
  const files = await openArchive([
    zipFileOf({ name: 'x.md', data: 'One' }),
    fileOf('x.md', 'Two'),
    fileOf('y.md', 'Three'),
  ])
  expect(files.names).toEqual(['x.md', '2/x.md', 'y.md'])
  expect([await textOf(files, 'x.md'), await textOf(files, '2/x.md'), await textOf(files, 'y.md')]).toEqual([
    'One',
    'Two',
    'Three',
  ])
  await files.close()
})

test.each<[string, ZipEntry]>([
  ['its name leads out of the archive', { name: '../out.md', data: 'x' }],
  ['its name leads out of the archive', { name: '/etc/passwd', data: 'x' }],
  ['its name leads out of the archive', { name: 'C:/x.md', data: 'x' }],
  ['its name leads out of the archive', { name: 'a\\..\\..\\x.md', data: 'x' }],
  ['it is a link or a device', { name: 'link.md', data: '/etc/passwd', mode: 0o120777 }],
  ['it is a link or a device', { name: 'pipe', data: '', mode: 0o010644 }],
  ['it is encrypted, or packed in an unknown way', { name: 'secret.md', data: 'x', isEncrypted: true }],
  ['it unpacks to more than two hundred times its size', { name: 'bomb.json', data: Buffer.alloc(30_000_000) }],
  ['its name occurs twice', { name: 'good.md', data: 'again' }],
])('an entry is refused by name, the others are read: %s', async (why, entry) => {
  const files = await openArchive([
    zipFileOf({ name: 'good.md', data: 'Rain' }, entry, { name: 'last.md', data: 'Wind' }),
  ])
  expect(files.refused).toEqual([{ name: entry.name.replaceAll('\\', '/'), why }])
  expect([files.names, await textOf(files, 'good.md')]).toEqual([['good.md', 'last.md'], 'Rain'])
  await files.close()
})

test('an entry never gives more bytes than it claims', async () => {
  const files = await openArchive([zipFileOf({ name: 'liar.md', data: 'x'.repeat(100_000), claims: 10 })])
  expect(await textOf(files, 'liar.md')).toBe('unreadable')
  await files.close()
})

test('a file beyond the limit is refused unread, its head can be read', async () => {
  const files = await openArchive([zipFileOf({ name: 'big.md', data: 'rain '.repeat(1_000) })])
  expect(await readWhole(files, 'big.md', 4_999)).toMatchObject({ ok: false, code: 'too-large' })
  expect((await readHead(files, 'big.md', 7)).toString()).toBe('rain ra')
  await files.close()
})

test('entries that overlap, and what is no zip within, end the reading', async () => {
  const good = zipOf([{ name: 'a', data: 'x'.repeat(1_000) }])
  const twice = zipOf(Array.from({ length: 40 }, (_, n) => ({ name: `${n}`, data: 'y' })))
  // All entries of the directory claim the same large packed size.
  const overlapping = Buffer.from(twice)
  for (let at = overlapping.indexOf('504b0102', 0, 'hex'); at >= 0; at = overlapping.indexOf('504b0102', at + 4, 'hex'))
    overlapping.writeUInt32LE(overlapping.length - 200, at + 20)
  await expect(openArchive([fileOf('o.zip', overlapping)])).rejects.toThrow()
  await expect(openArchive([fileOf('cut.zip', good.subarray(0, 60))])).rejects.toThrow()
  await expect(openArchive([path.join(dir, 'none.zip')])).rejects.toThrow('ENOENT')
})

test('links in a folder are not followed', async () => {
  const outside = fileOf('outside.md', 'Secret')
  fileOf('folder/a.md', 'Rain')
  fs.symlinkSync(outside, path.join(dir, 'folder/link.md'))
  fs.symlinkSync(dir, path.join(dir, 'folder/up'))
  const files = await openArchive([path.join(dir, 'folder')])
  expect(files.names).toEqual(['a.md'])
  expect(files.refused.map(({ name }) => name)).toEqual(['link.md', 'up'])
  fs.rmSync(path.join(dir, 'folder/a.md'))
  fs.symlinkSync(outside, path.join(dir, 'folder/a.md'))
  expect(await textOf(files, 'a.md')).toBe('unreadable')
})

test('a folder that became a link since it was listed is not followed', async () => {
  fileOf('elsewhere/a.md', 'Secret')
  fileOf('folder/inner/a.md', 'Rain')
  const files = await openArchive([path.join(dir, 'folder')])
  expect(await textOf(files, 'inner/a.md')).toBe('Rain')
  fs.rmSync(path.join(dir, 'folder/inner'), { recursive: true })
  fs.symlinkSync(path.join(dir, 'elsewhere'), path.join(dir, 'folder/inner'))
  expect(await textOf(files, 'inner/a.md')).toBe('unreadable')
})

test('an empty file is empty', async () => {
  const files = await openArchive([fileOf('empty.md', '')])
  expect(await readWhole(files, 'empty.md')).toEqual({ ok: true, value: Buffer.alloc(0) })
})
