import fs from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deleteExport } from '#db/commands/export/delete-export.ts'
import { requestExport } from '#db/commands/export/request-export.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { exportFiles, exportsFolder } from '#db/export/desk/export-files.ts'
import { zipFiles } from '#db/import/archive/zip-files.ts'
import { exports } from '#db/schema/tables.ts'
import { ADMIN, aDocument, aDraft, aStory, must, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { type Imports, startImports } from '#server/process/start-imports.ts'

const STORIES = 400
const patient = { timeout: 60_000, interval: 5 }
let paper: ReturnType<typeof testNewsroom>
let jobs: Imports | undefined
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  const document = aDocument(...Array.from({ length: 60 }, (_, n) => `Paragraph ${n} of the harbour. `.repeat(20)))
  for (let n = 0; n < STORIES; n++) aStory(paper.db, `Tides ${n}`, { document })
  aDraft(paper.db, 'Not yet public')
  jobs = startImports(paper.db, paper.dir)
})
afterEach(async () => {
  await jobs?.stop()
  paper.close()
})

const rowOf = (id: number) => paper.db.select().from(exports).where(eq(exports.id, id)).get()
const ask = async () =>
  must(await retryWhileBusy(paper.db, (db) => requestExport(db, ADMIN, { format: 'markdown' }, Date.now()))).id
const state = (id: number) => expect.poll(() => rowOf(id)?.state, patient)
const names = () => fs.readdirSync(exportsFolder(paper.dir))

test(
  'an export that is killed with the server is begun anew by the next one, and is whole then (P-299)',
  { timeout: 240_000 },
  async () => {
    const id = await ask()
    await expect.poll(() => rowOf(id)?.written, patient).toBeGreaterThan(0)
    expect(rowOf(id)).toMatchObject({ state: 'running', total: STORIES + 1 })
    await jobs?.stop()
    expect(rowOf(id)).toMatchObject({ endedAt: null, error: null })
    expect(names()).toEqual([])

    jobs = startImports(paper.db, paper.dir)
    await state(id).toBe('done')
    expect(rowOf(id)?.counts).toEqual({ public: STORIES, hidden: 1, withChanges: 0 })
    expect(names()).toEqual([`${id}.zip`])
    const files = await zipFiles(exportFiles(paper.dir, id).zip)
    expect(files.names.filter((name) => name.endsWith('.md'))).toHaveLength(STORIES + 1)
    await files.close()
  },
)

test(
  'a process that dies is recorded with a sentence; one that is deleted is stopped, without files',
  { timeout: 240_000 },
  async () => {
    const died = await ask()
    await expect.poll(() => rowOf(died)?.written, patient).toBeGreaterThan(0)
    process.kill(jobs?.pid() ?? 0, 'SIGKILL')
    await state(died).toBe('failed')
    expect(rowOf(died)?.error).toContain('signal SIGKILL). You can start another one.')
    expect(fs.existsSync(exportFiles(paper.dir, died).zip)).toBe(false)

    const deleted = await ask()
    await expect.poll(() => rowOf(deleted)?.written, patient).toBeGreaterThan(0)
    must(await retryWhileBusy(paper.db, (db) => deleteExport(db, ADMIN, { id: deleted }, Date.now())))
    await expect.poll(() => jobs?.pid(), patient).toBeNull()
    expect(names().filter((name) => name.startsWith(`${deleted}.`))).toEqual([])
  },
)
