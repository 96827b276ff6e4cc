import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deleteImport } from '#db/commands/import/delete-import.ts'
import { finishImportJob } from '#db/commands/import/finish-import-job.ts'
import { requestImportJob } from '#db/commands/import/request-import-job.ts'
import { stopImport } from '#db/commands/import/stop-import.ts'
import { wantedImport } from '#db/queries/import/import-batches.ts'
import { importBatches, importChanges, people, uploads } from '#db/schema/tables.ts'
import { ADMIN, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { type ImportJob, importJob, type ImportState, importState } from '#domain/import/batch/import-views.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
  const admin = { id: ADMIN.id ?? '', name: ADMIN.name, role: 'admin' as const, email: 'a@paper.example' }
  paper.db
    .insert(people)
    .values({ ...admin, createdAt: NOON, updatedAt: NOON })
    .run()
})
afterEach(() => paper.close())

const batch = (state: ImportState, wanted: ImportJob | null = null): number =>
  paper.db
    .insert(importBatches)
    .values({ format: 'wordpress', name: 'paper.xml', state, wanted, error: 'it stopped', createdAt: NOON })
    .returning({ id: importBatches.id })
    .get().id
const rowOf = (id: number) => paper.db.select().from(importBatches).where(eq(importBatches.id, id)).get()
const ask = (id: number, job: ImportJob, actor = ADMIN) => requestImportJob(paper.db, actor, { id, job }, NOON)

test('each job can be asked for in the states that it makes sense in', () => {
  const possible = importJob.options.map((job) => [
    job,
    importState.options.filter((state) => {
      const id = batch(state)
      const asked = ask(id, job)
      expect(asked.ok || asked.code === 'import-not-ready').toBe(true)
      expect(rowOf(id)?.wanted).toBe(asked.ok ? job : null)
      return asked.ok
    }),
  ])
  expect(Object.fromEntries(possible)).toEqual({
    plan: ['new', 'planned', 'undone'],
    import: ['planned', 'importing'],
    prove: ['imported'],
    undo: ['importing', 'imported', 'undoing'],
  })
})

test('a request clears the error, is the same twice, and keeps others out until it ends', () => {
  const id = batch('planned')
  must(ask(id, 'import'))
  must(ask(id, 'import'))
  expect(rowOf(id)).toMatchObject({ wanted: 'import', error: null })
  expect(ask(id, 'plan')).toMatchObject({ code: 'import-busy' })
  expect(finishImportJob(paper.db, { id, job: 'plan', error: null })).toBe(false)
  expect(finishImportJob(paper.db, { id, job: 'import', error: 'The disk is full.' })).toBe(true)
  expect(rowOf(id)).toMatchObject({ wanted: null, error: 'The disk is full.' })
  expect(finishImportJob(paper.db, { id, job: 'import', error: null })).toBe(false)
})

test('an import that was undone is planned anew', () => {
  const id = batch('undone')
  must(ask(id, 'plan'))
  expect(rowOf(id)).toMatchObject({ state: 'new', wanted: 'plan' })
})

test('the queue is by age, and a stopped job leaves it', () => {
  const [first, second] = [batch('new', 'plan'), batch('imported', 'prove')]
  expect(wantedImport(paper.db)).toMatchObject({ id: first, job: 'plan' })
  must(stopImport(paper.db, ADMIN, { id: first }, NOON))
  must(stopImport(paper.db, ADMIN, { id: first }, NOON))
  expect(wantedImport(paper.db)).toMatchObject({ id: second, job: 'prove' })
  expect(wantedImport(paper.db, first)).toBeNull()
  const stops = paper.db.$client.prepare("select count(*) n from events where what = 'import.stopped'").get()
  expect(stops).toEqual({ n: 1 })
})

test('nobody but an admin asks for, stops or deletes an import', () => {
  const id = batch('planned')
  const refused = { ok: false, code: 'not-allowed' }
  expect(ask(id, 'import', OTTILIE)).toEqual(refused)
  expect(stopImport(paper.db, OTTILIE, { id }, NOON)).toEqual(refused)
  expect(deleteImport(paper.db, OTTILIE, { id }, NOON)).toEqual(refused)
})

test('an import is deleted with its uploads, but not while something of it is here', () => {
  openSections(paper.db)
  const [id, other] = [batch('undone'), batch('planned')]
  const upload = { purpose: 'export', personId: ADMIN.id, name: 'paper.xml', size: 1, usedAt: NOON } as const
  paper.db
    .insert(uploads)
    .values([
      { ...upload, id: 'a', batchId: id },
      { ...upload, id: 'b', batchId: other },
    ])
    .run()
  const change = { batchId: id, kind: 'article', rowId: '7', did: 'made', before: null } as const
  paper.db.insert(importChanges).values(change).run()
  expect(deleteImport(paper.db, ADMIN, { id }, NOON)).toEqual({ ok: false, code: 'in-use' })
  paper.db.delete(importChanges).run()
  expect(must(deleteImport(paper.db, ADMIN, { id }, NOON))).toEqual({ uploads: ['a'] })
  expect(rowOf(id)).toBeUndefined()
  expect(paper.db.select({ id: uploads.id }).from(uploads).all()).toEqual([{ id: 'b' }])
})
