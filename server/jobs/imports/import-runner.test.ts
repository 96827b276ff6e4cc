import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requestImportJob } from '#db/commands/import/request-import-job.ts'
import { stopImport } from '#db/commands/import/stop-import.ts'
import { importBatches } from '#db/schema/tables.ts'
import { ADMIN, must, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ImportJob } from '#domain/import/batch/import-views.ts'
import { ImportRunner } from '#server/jobs/imports/import-runner.ts'

const FILE = path.join(import.meta.dirname, 'testing/job-child.ts')

let paper: ReturnType<typeof testNewsroom>
let runner: ImportRunner
let how: string
let patienceMs: number
let children: ChildProcess[]
let errors: string[]
let awake: () => void
beforeEach(() => {
  paper = testNewsroom()
  children = []
  errors = []
  patienceMs = 20_000
  runner = newRunner()
})
afterEach(async () => {
  await runner.stop()
  paper.close()
})

const newRunner = () =>
  new ImportRunner({
    db: paper.db,
    fork: ({ id, job }) => {
      const child = fork(FILE, [how, paper.dir, String(id), job], { execArgv: [] })
      children.push(child)
      return child
    },
    wake: () => awake(),
    onError: (error) => errors.push(error instanceof Error ? error.message : String(error)),
    onSyncFailed: () => errors.push('sync failed'),
    patienceMs,
  })

const batch = (wanted: ImportJob | null = 'plan'): number =>
  paper.db
    .insert(importBatches)
    .values({ format: 'wordpress', name: 'paper.xml', wanted, createdAt: NOON })
    .returning({ id: importBatches.id })
    .get().id
const rowOf = (id: number) => paper.db.select().from(importBatches).where(eq(importBatches.id, id)).get()

/** Has the next job done in that way; resolves when its process has ended. */
function done(way: string): Promise<void> {
  how = way
  const { promise, resolve } = Promise.withResolvers<void>()
  awake = resolve
  expect(runner.nextAt()).toBe(0)
  runner.run()
  return promise
}
/** Starts the next job, which waits; resolves with its process once it runs, and with the end of it. */
async function waiting(way: string): Promise<{ child: ChildProcess; ended: Promise<void> }> {
  how = way
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  awake = resolve
  runner.run()
  const child = children.at(-1)
  if (!child) throw new Error('no process')
  await once(child, 'message')
  return { child, ended }
}

test('jobs are done one after the other, the oldest import first', async () => {
  const [first, second] = [batch(), batch('undo')]
  batch(null)
  await done('end')
  expect([rowOf(first)?.wanted, rowOf(second)?.wanted]).toEqual([null, 'undo'])
  await done('end')
  expect(rowOf(second)).toMatchObject({ wanted: null, error: null })
  expect(runner.nextAt()).toBe(Infinity)
  expect(errors).toEqual([])
})

test.each([
  ['crash', 'exit code 3'],
  ['die', 'signal SIGKILL'],
  ['give up', 'exit code 0'],
])('a process that ends before its job (%s) is recorded with a sentence, and not started again', async (way, why) => {
  const id = batch()
  await done(way)
  expect(rowOf(id)).toMatchObject({ wanted: null, error: expect.stringContaining(why) as string })
  expect(errors).toHaveLength(1)
  expect(runner.nextAt()).toBe(Infinity)
  expect(children).toHaveLength(1)
  must(requestImportJob(paper.db, ADMIN, { id, job: 'plan' }, NOON))
  await done('end')
  expect(rowOf(id)).toMatchObject({ wanted: null, error: null })
})

test('a process that cannot be started is recorded as well', async () => {
  const id = batch()
  const nowhere = new ImportRunner({
    db: paper.db,
    fork: () => fork(FILE, [], { execPath: path.join(paper.dir, 'nowhere'), execArgv: [] }),
    wake: () => awake(),
    onError: () => {},
    onSyncFailed: () => {},
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  awake = resolve
  nowhere.run()
  await promise
  expect(rowOf(id)).toMatchObject({ wanted: null, error: expect.stringContaining('ended unexpectedly') as string })
})

test.each(['wait', 'ignore stop'])(
  'a job that the desk stops is ended, also where its process does not listen (%s)',
  async (way) => {
    const id = batch()
    if (way === 'ignore stop') {
      patienceMs = 50
      runner = newRunner()
    }
    const { child, ended } = await waiting(way)
    expect(runner.nextAt()).toBe(Infinity)
    must(stopImport(paper.db, ADMIN, { id }, NOON))
    expect(runner.nextAt()).toBe(0)
    runner.run()
    await ended
    expect(child.exitCode ?? child.signalCode).toBe(way === 'wait' ? 0 : 'SIGKILL')
    expect(rowOf(id)).toMatchObject({ wanted: null, error: null })
    expect(errors).toEqual([])
  },
)

test('when the server stops, the job stays in the queue, and the next server continues it', async () => {
  const id = batch('import')
  await waiting('wait')
  await runner.stop()
  expect(rowOf(id)).toMatchObject({ wanted: 'import', error: null })
  expect(runner.nextAt()).toBe(Infinity)
  expect(runner.pid()).toBeNull()
  runner = newRunner()
  await done('end')
  expect(rowOf(id)).toMatchObject({ wanted: null, error: null })
})
