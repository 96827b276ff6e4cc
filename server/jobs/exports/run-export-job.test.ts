import fs from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deleteExport } from '#db/commands/export/delete-export.ts'
import { saveExportProgress } from '#db/commands/export/finish-export.ts'
import { requestExport } from '#db/commands/export/request-export.ts'
import { exportFiles, exportsFolder } from '#db/export/desk/export-files.ts'
import { sweepExports } from '#db/export/desk/sweep-exports.ts'
import { zipFiles } from '#db/import/archive/zip-files.ts'
import { listExports } from '#db/queries/export/desk-exports.ts'
import { exports, media } from '#db/schema/tables.ts'
import { ADMIN, aDocument, aDraft, aStory, DAY, must, NOON, openSections, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { type SystemFormat, systemFormat } from '#domain/export/export-view.ts'
import { runExportJob } from '#server/jobs/exports/run-export-job.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
})
afterEach(() => paper.close())

const ask = (format: SystemFormat = 'markdown', now = NOON) => must(requestExport(paper.db, ADMIN, { format }, now)).id
const run = (id: number, signal = new AbortController().signal) =>
  runExportJob(paper.db, paper.dir, id, { signal, clock: () => NOON, origin: 'https://paper.example' })
const rowOf = (id: number) => paper.db.select().from(exports).where(eq(exports.id, id)).get()
const names = () => (fs.existsSync(exportsFolder(paper.dir)) ? fs.readdirSync(exportsFolder(paper.dir)) : [])
const texts = async (id: number) => {
  const files = await zipFiles(exportFiles(paper.dir, id).zip)
  const read = async (name: string) => {
    let text = ''
    for await (const part of await files.open(name)) text += String(part)
    return [name, text] as const
  }
  const all = new Map(await Promise.all([...files.names].map(read)))
  await files.close()
  return all
}

test.each(systemFormat.options)(
  'an export for %s is one zip with drafts, that only its owner may read',
  async (format) => {
    aStory(paper.db, 'Night ferries return')
    aDraft(paper.db, 'Not yet public')
    const id = ask(format)
    expect(rowOf(id)).toMatchObject({ state: 'waiting', createdBy: 'admin' })
    await run(id)
    const { zip } = exportFiles(paper.dir, id)
    const row = rowOf(id)
    expect(row).toMatchObject({ state: 'done', problems: [], endedAt: NOON })
    expect(row?.counts).toMatchObject({ public: 1, withChanges: 0 })
    expect(row?.bytes).toBe(fs.statSync(zip).size)
    expect(fs.statSync(zip).mode & 0o777).toBe(0o600)
    expect(fs.statSync(exportsFolder(paper.dir)).mode & 0o777).toBe(0o700)
    expect(names()).toEqual([`${id}.zip`])
    const all = await texts(id)
    const holding = (words: string) => [...all].filter(([, text]) => text.includes(words)).map(([name]) => name)
    expect(holding('Night ferries return: the first paragraph.').every((name) => !name.startsWith('drafts/'))).toBe(
      true,
    )
    expect(holding('Night ferries return: the first paragraph.')).not.toEqual([])
    expect(holding('Not yet public: the first paragraph.')).toEqual([expect.stringMatching(/^drafts\//)])
  },
)

test('a picture whose file is missing is named, and the rest goes out', async () => {
  const sha256 = 'a'.repeat(64)
  const size = { width: 8, height: 6, widths: [8] }
  paper.db
    .insert(media)
    .values({ sha256, content: sha256, file: sha256, name: 'quay.jpg', ...size, createdAt: NOON })
    .run()
  const document = aDocument('Before the quay.')
  document.blocks.push({
    id: 'p',
    type: 'image',
    mediaId: sha256,
    alt: 'A quay',
    caption: '',
    credit: '',
  })
  aDraft(paper.db, 'The quay', { document })
  const id = ask()
  await run(id)
  expect(rowOf(id)).toMatchObject({ state: 'done', problemCount: 1, problems: [expect.stringContaining('quay')] })
  expect([...(await texts(id)).values()].join()).toContain('Before the quay.')
})

test('one that was interrupted leaves no file, stays in the queue, and is begun anew', async () => {
  aStory(paper.db, 'Night ferries return')
  const id = ask()
  const ending = new AbortController()
  ending.abort()
  await run(id, ending.signal)
  expect(rowOf(id)?.state).not.toBe('done')
  expect(rowOf(id)?.endedAt).toBeNull()
  expect(names()).toEqual([])
  // As a kill leaves it, in the middle of a folder and of a zip.
  const { part, folder } = exportFiles(paper.dir, id)
  fs.mkdirSync(path.join(folder, 'content'), { recursive: true })
  fs.writeFileSync(part, 'PK')
  saveExportProgress(paper.db, { id, state: 'packing', written: 1, total: 1 })
  await run(id)
  expect(rowOf(id)).toMatchObject({ state: 'done' })
  expect(names()).toEqual([`${id}.zip`])
  expect([...(await texts(id)).keys()].some((name) => name.endsWith('night-ferries-return.md'))).toBe(true)
})

test('one that fails says why, and leaves no file', async () => {
  aStory(paper.db, 'Night ferries return')
  const id = ask()
  fs.writeFileSync(exportsFolder(paper.dir), 'in the way')
  await run(id)
  expect(rowOf(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('ENOTDIR'), bytes: null })
  expect(rowOf(ask())).toMatchObject({ state: 'waiting' })
})

test('one that is deleted while it is made leaves no file', async () => {
  aStory(paper.db, 'Night ferries return')
  const id = ask()
  const running = run(id)
  must(deleteExport(paper.db, ADMIN, { id }, NOON))
  await running
  expect(rowOf(id)).toBeUndefined()
  expect(names()).toEqual([])
})

test('only admins ask for exports, see and delete them, one at a time', () => {
  for (const actor of [OTTILIE, TAMSIN]) {
    expect(requestExport(paper.db, actor, { format: 'ghost' }, NOON)).toMatchObject({ code: 'not-allowed' })
    expect(listExports(paper.db, actor)).toMatchObject({ code: 'not-allowed' })
    expect(deleteExport(paper.db, actor, { id: 1 }, NOON)).toMatchObject({ code: 'not-allowed' })
  }
  const id = ask('wxr')
  expect(requestExport(paper.db, ADMIN, { format: 'ghost' }, NOON)).toMatchObject({ code: 'export-running' })
  expect(must(listExports(paper.db, ADMIN)).map((one) => [one.id, one.format])).toEqual([[id, 'wxr']])
})

test('exports are removed after seven days, and what a crash left at once', async () => {
  const id = ask()
  await run(id)
  const waiting = ask()
  for (const name of ['77.zip', '77.zip.part', `${id}.zip.part`, `${waiting}.zip.part`])
    fs.writeFileSync(path.join(exportsFolder(paper.dir), name), 'PK')
  fs.mkdirSync(path.join(exportsFolder(paper.dir), '77.making/drafts'), { recursive: true })
  sweepExports(paper.db, paper.dir, NOON + 7 * DAY)
  expect(names().toSorted()).toEqual([`${id}.zip`, `${waiting}.zip.part`].toSorted())
  sweepExports(paper.db, paper.dir, NOON + 7 * DAY + 1)
  expect(names()).toEqual([`${waiting}.zip.part`])
  expect([rowOf(id), rowOf(waiting)?.state]).toEqual([undefined, 'waiting'])
})
