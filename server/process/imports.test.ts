import fs from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createImport } from '#db/commands/import/create-import.ts'
import { requestImportJob } from '#db/commands/import/request-import-job.ts'
import { stopImport } from '#db/commands/import/stop-import.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { author, cdata, item, wxr } from '#db/import/archive/testing/wxr.ts'
import { readPlan } from '#db/import/desk/plan-and-map.ts'
import { importBatches, people } from '#db/schema/tables.ts'
import { ADMIN, must, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ImportJob } from '#domain/import/batch/import-views.ts'
import { type Imports, startImports } from '#server/process/start-imports.ts'

const patient = { timeout: 60_000, interval: 20 }
let paper: ReturnType<typeof testNewsroom>
let imports: Imports | undefined
beforeEach(() => {
  paper = testNewsroom()
  paper.db
    .insert(people)
    .values({
      id: 'admin',
      name: 'Casimir Rhode',
      role: 'admin',
      email: 'c@paper.example',
      createdAt: NOON,
      updatedAt: NOON,
    })
    .run()
  imports = startImports(paper.db, paper.dir)
})
afterEach(async () => {
  await imports?.stop()
  paper.close()
})

/** Leaves an export of so many stories in `incoming/`, and creates its import. */
function newImport(stories: number, text = 'The first convoy sails.'): number {
  const items = Array.from({ length: stories }, (_, n) =>
    item({
      id: String(n + 1),
      values: { 'content:encoded': `<p>${text} ${n}</p>` },
      terms: [['category', 'world', 'World']],
    }),
  )
  fs.mkdirSync(path.join(paper.dir, 'incoming'), { recursive: true })
  fs.writeFileSync(path.join(paper.dir, 'incoming', 'paper.xml'), wxr(author('1', 'ana', 'Ana Brandt'), ...items))
  return createdFrom('paper.xml')
}
function createdFrom(name: string): number {
  const request = {
    files: [{ from: 'incoming' as const, name }],
    format: null,
    site: null,
    permalink: null,
    media: null,
    fetchPictures: false,
  }
  const files = { isIncoming: () => true }
  return must(createImport(paper.db, ADMIN, { request, files }, Date.now())).id
}
const rowOf = (id: number) => paper.db.select().from(importBatches).where(eq(importBatches.id, id)).get()
const ask = (id: number, job: ImportJob) => must(requestImportJob(paper.db, ADMIN, { id, job }, Date.now()))
const isIdle = (id: number) => expect.poll(() => rowOf(id)?.wanted, patient).toBeNull()
const stories = () => paper.db.$client.prepare<[], { n: number }>('select count(*) n from published').get()?.n

test('an import is planned and stored by a process of its own', { timeout: 120_000 }, async () => {
  const id = newImport(3)
  await isIdle(id)
  expect(rowOf(id)).toMatchObject({ state: 'planned', format: 'wordpress', error: null, progress: null })
  expect(readPlan(paper.dir, id)?.counts).toMatchObject({ stories: 3, known: 0 })
  expect(stories()).toBe(0)
  ask(id, 'import')
  await isIdle(id)
  expect(rowOf(id)).toMatchObject({ state: 'imported', error: null, summary: { made: 3 } })
  expect(stories()).toBe(3)
})

test('a file that is no export is refused with a sentence', { timeout: 120_000 }, async () => {
  fs.mkdirSync(path.join(paper.dir, 'incoming'))
  fs.writeFileSync(path.join(paper.dir, 'incoming', 'letter.docx'), cdata('Dear editor'))
  const id = createdFrom('letter.docx')
  await isIdle(id)
  expect(rowOf(id)).toMatchObject({
    state: 'new',
    error: expect.stringContaining('format is not recognised') as string,
  })
})

test(
  'an import that is stopped, or killed with the server, goes on to the same stories',
  { timeout: 240_000 },
  async () => {
    const id = newImport(2_500, 'The first convoy sails on Thursday, and the second a week later. '.repeat(4))
    await isIdle(id)
    ask(id, 'import')
    await expect.poll(stories, patient).toBeGreaterThan(0)
    // The process holds the lock of writers from time to time.
    must(await retryWhileBusy(paper.db, (db) => stopImport(db, ADMIN, { id }, Date.now())))
    await expect.poll(() => imports?.pid(), patient).toBeNull()
    expect(rowOf(id)).toMatchObject({ state: 'importing', wanted: null, error: null })
    const afterStop = stories() ?? 0
    expect(afterStop).toBeLessThan(2_500)

    ask(id, 'import')
    await expect.poll(stories, patient).toBeGreaterThan(afterStop)
    await imports?.stop()
    expect(rowOf(id)).toMatchObject({ state: 'importing', wanted: 'import' })
    expect(stories()).toBeLessThan(2_500)

    imports = startImports(paper.db, paper.dir)
    await expect.poll(() => imports?.pid() ?? null, patient).not.toBeNull()
    process.kill(imports.pid() ?? 0, 'SIGKILL')
    await isIdle(id)
    expect(rowOf(id)).toMatchObject({ state: 'importing', error: expect.stringContaining('SIGKILL') as string })

    ask(id, 'import')
    await isIdle(id)
    expect(rowOf(id)).toMatchObject({ state: 'imported', error: null })
    expect(stories()).toBe(2_500)
  },
)
