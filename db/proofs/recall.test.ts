import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { continueRecalls } from '#db/commands/recalls/continue-recalls.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { undoRecall } from '#db/commands/recalls/undo-recall.ts'
import { publicQueries } from '#db/proofs/testing/public-queries.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { recallPreview } from '#db/queries/recalls/recall-preview.ts'
import { deskRecall } from '#db/queries/recalls/recalls.ts'
import { search } from '#db/queries/search/search.ts'
import { sources } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON, paragraphs, type Story } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/** `RECALL_STORIES=5000` for the figures of decision 112. */
const STORIES = Number(process.env['RECALL_STORIES'] ?? 600)
const SECRET = 'lanternfish'

let newsroom: ReturnType<typeof testNewsroom>
const slugs: string[] = []
beforeAll(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  const everywhere: Omit<Story, 'headline'> = {
    sections: ['world', 'opinion'],
    topics: ['harbour-fund', 'rail'],
    authors: ['noor-halvorsen'],
  }
  aStory(newsroom.db, { headline: 'The harbour', ...everywhere })
  newsroom.db.$client.exec('begin')
  for (let n = 0; n < STORIES; n++) {
    const document = paragraphs(`Its body says ${SECRET}.`)
    const story = { headline: `Harbour ${SECRET} ${n}`, ...everywhere, source: { name: 'Marrow Wire' }, document }
    slugs.push(aStory(newsroom.db, story).slug)
  }
  newsroom.db.$client.exec('commit')
}, 600_000)
afterAll(() => newsroom.close())

const answers = () =>
  Object.entries(publicQueries).map(([name, ask]) => [name, JSON.stringify(ask(newsroom.db))] as const)
const showing = () => answers().flatMap(([name, answer]) => (answer?.includes(SECRET) ? [name] : []))
const timed = <T>(what: string, work: () => T): T => {
  const began = performance.now()
  const done = work()
  if (process.env['RECALL_STORIES']) console.info(`${what}: ${Math.round(performance.now() - began)} ms`)
  return done
}

test('a source of many stories is gone from every place, also after a kill, and comes back as it was (P-602, P-603, P-604)', async () => {
  const { db, file } = newsroom
  const before = answers()
  expect(showing().length).toBeGreaterThan(8)
  const source = db
    .select()
    .from(sources)
    .all()
    .find(({ name }) => name === 'Marrow Wire')
  const of = { kind: 'source' as const, subject: String(source?.id) }
  const { count, places } = timed('preview', () => must(recallPreview(db, SYSTEM, of)))
  expect([count, places.stories]).toEqual([STORIES, STORIES])
  const asked = { ...of, count, reason: '', notice: '', answer: 410 as const }
  const { id } = timed('first batch', () => must(startRecall(db, SYSTEM, asked, NOON)))
  const row = () => deskRecall(db, id)

  // Another process goes on, and is killed in the middle of a batch.
  const code = `import { openDatabase } from '#db/engine/open.ts'
    import { continueRecalls } from '#db/commands/recalls/continue-recalls.ts'
    const db = openDatabase(process.argv[1], { mode: 'write', busyTimeoutMs: 1000 })
    for (;;) { process.stdout.write('next '); continueRecalls(db, ${NOON}) }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, file], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  while (row()?.state === 'going') timed('batch', () => continueRecalls(db, NOON))

  expect(row()).toMatchObject({ state: 'done', gone: STORIES, refused: 0 })
  expect(showing()).toEqual([])
  expect(search(db, { q: SECRET, page: 1 }).total).toBe(0)
  const stood = new Set(slugs.map((slug) => addressOf(db, `/article/${slug}`).kind))
  expect([...stood]).toEqual(['withdrawn'])

  timed('first batch back', () => must(undoRecall(db, SYSTEM, { id }, NOON)))
  while (row()?.state === 'undoing') timed('batch back', () => continueRecalls(db, NOON))
  expect(row()).toMatchObject({ state: 'undone', back: STORIES, refused: 0 })
  expect(answers()).toEqual(before)
}, 900_000)
