import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mediaNamedBy } from '#db/backup/fetch-media.ts'
import { runBackup } from '#db/backup/run-backup.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { exportNewsroom } from '#db/export/export-newsroom.ts'
import { addFile } from '#db/files/add-file.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { mediaCheck } from '#db/health/media-check.ts'
import { importNewsroom } from '#db/import/newsroom/import-newsroom.ts'
import { attachmentFile } from '#db/media/media-file.ts'
import { fileStanding } from '#db/queries/files/file-standing.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { filePath } from '#domain/files/file-kind.ts'

let from: ReturnType<typeof testNewsroom>
let to: ReturnType<typeof testNewsroom>
beforeEach(() => {
  from = testNewsroom()
  to = testNewsroom()
  openSections(from.db)
})
afterEach(() => {
  from.close()
  to.close()
})
const { signal } = new AbortController()

/** A file that a story links to: its address, where its bytes are, and the story. */
async function linked(name: string) {
  async function* content() {
    yield Buffer.from(`%PDF-1.7\n${name}`)
  }
  const file = must(await addFile(from.db, from.dir, { content: content(), name }, NOON))
  const href = filePath(file)
  const spans = [{ text: 'Report', marks: [{ type: 'link' as const, href }] }]
  const document = { version: 1 as const, blocks: [{ id: 'a', type: 'paragraph' as const, spans }] }
  const story = aStory(from.db, name, { document })
  const sha256 = fileStanding(from.db, href)?.sha256 ?? ''
  return { href, story, sha256, bytes: attachmentFile(from.dir, sha256) }
}

test('an export and its import keep files, with what of them is public (P-263)', async () => {
  const [ports, ships] = [await linked('ports'), await linked('ships')]
  must(withdrawArticle(from.db, OTTILIE, { id: ships.story.id, reason: '' }, NOON))
  const dir = path.join(from.dir, 'out')
  expect(await exportNewsroom(from.dir, dir, { signal })).toMatchObject({ missing: 0 })
  await importNewsroom(to.db, to.dir, dir, { signal }, NOON)
  expect(newsHash(to.db)).toBe(newsHash(from.db))
  expect(fileStanding(to.db, ports.href)?.state).toBe('public')
  expect(fileStanding(to.db, ships.href)?.state).toBe('withdrawn')
  expect(fs.readFileSync(attachmentFile(to.dir, ports.sha256), 'utf8')).toBe('%PDF-1.7\nports')
  expect(checkNewsroom(to.db, to.dir)).toEqual([])
})

test('a backup holds them, and a missing or shortened one is named (P-263)', async () => {
  const { bytes, href, sha256 } = await linked('ports')
  const copy = path.join(from.dir, 'backups', 'a.db')
  await runBackup(from.dir, copy)
  expect(fs.readFileSync(path.join(path.dirname(copy), 'media', sha256.slice(0, 2), `${sha256}-file`), 'utf8')).toBe(
    '%PDF-1.7\nports',
  )
  expect(mediaNamedBy(from.file)(`${sha256}-file`)).toBe(true)
  expect(mediaNamedBy(from.file)(`${'0'.repeat(64)}-file`)).toBe(false)
  const remarks = async () => {
    const found: string[] = []
    for await (const remark of mediaCheck.look({
      db: from.db,
      dataDir: from.dir,
      isThorough: false,
      now: NOON,
    } as never))
      found.push(remark.found)
    return found
  }
  fs.rmSync(bytes)
  fs.writeFileSync(bytes, '%PDF')
  expect(await remarks()).toContainEqual(
    expect.stringMatching(/^1 file of 1 picture or file is cut off: media\/.*-file\.$/),
  )
  fs.rmSync(bytes)
  expect(await remarks()).toContainEqual(expect.stringContaining('is missing'))
  const id = href.split('/')[2]
  expect(checkNewsroom(from.db, from.dir)).toEqual([
    { kind: 'picture', says: `The file ports.pdf (${id}) is missing.` },
  ])
})
