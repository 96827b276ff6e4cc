import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBackup } from '#db/backup/make-backup.ts'
import { restoreBackup } from '#db/backup/restore-backup.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { openDatabase } from '#db/engine/open.ts'
import { aStory, type Draft, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { startProcesses } from '#server/http/testing/processes.ts'

// The hard cases of ARCHITECTURE.md, "Freshness", with real processes for the web processes and the renderer.
let paper: Awaited<ReturnType<typeof startProcesses>>
let tides: Draft
let rail: Draft
const STORY = '/article/tides'
const CONTROL = '/article/rail'

async function begin(webProcesses = 1): Promise<void> {
  paper = await startProcesses(webProcesses)
  openSections(paper.db)
  tides = aStory(paper.db, 'Tides')
  rail = aStory(paper.db, 'Rail', { sections: ['politics'] })
}
/** Publishes the story under another headline; its address stays. */
function publish(headline: string, story = tides): void {
  const version = workingArticle(paper.db, story.id)?.version ?? 0
  const saved = must(saveArticle(paper.db, OTTILIE, { id: story.id, version, fields: { headline } }, NOON + MINUTE))
  must(publishArticle(paper.db, OTTILIE, { id: story.id, version: saved.version, kind: 'minor' }, NOON + MINUTE))
}
const miss = (headline: string) => ({
  status: 200,
  cache: 'miss',
  text: expect.stringContaining(`<h1>${headline}</h1>`) as string,
})
const hit = (headline: string) => ({ ...miss(headline), cache: 'hit' })
afterEach(() => paper.close())

describe('one web process', () => {
  beforeEach(() => begin())

  test('a publish during a render', async () => {
    await paper.tell('hold')
    const before = paper.ask(STORY)
    await paper.began()
    publish('Tides turn')
    await paper.tell('go')
    expect(await before).toMatchObject(miss('Tides'))
    expect(await paper.ask(STORY)).toMatchObject(miss('Tides turn'))
    expect(await paper.ask(STORY)).toMatchObject(hit('Tides turn'))
  })

  test('a withdrawal during a render', async () => {
    await paper.tell('hold')
    const before = paper.ask(STORY)
    await paper.began()
    must(withdrawArticle(paper.db, OTTILIE, { id: tides.id }, NOON + MINUTE))
    await paper.tell('go')
    await before
    for (let n = 0; n < 3; n++) expect(await paper.ask(STORY)).toMatchObject({ status: 410 })
  })

  test('a joined flight', async () => {
    await paper.tell('hold')
    const first = paper.ask(STORY)
    await paper.began()
    const joined = paper.ask(STORY)
    // Any change at all: a request that comes after it may not join a render that began before it.
    publish('Rail again', rail)
    const after = paper.ask(STORY)
    await paper.began()
    await paper.tell('go')
    expect(await Promise.all([first, joined, after])).toMatchObject([miss('Tides'), miss('Tides'), miss('Tides')])
    expect(paper.hasBegun()).toBe(false)
    expect(await paper.ask(STORY)).toMatchObject(hit('Tides'))
  })

  test('an older flight that lands after a newer one', async () => {
    await paper.tell('hold')
    const older = paper.ask(STORY)
    await paper.began()
    publish('Tides turn')
    const newer = paper.ask(STORY)
    await paper.began()
    await paper.tell('go')
    expect(await older).toMatchObject(miss('Tides'))
    expect(await newer).toMatchObject(miss('Tides turn'))
    expect(await paper.ask(STORY)).toMatchObject(hit('Tides turn'))
  })

  test('a snapshot that an open iterator holds', async () => {
    await paper.tell('freeze')
    publish('Tides turn')
    // The renderer sees an old snapshot: a render older than the request twice is no page, and the old one is never
    // sent.
    expect(await paper.ask(STORY)).toMatchObject({
      status: 500,
      text: expect.not.stringContaining('<h1>Tides') as string,
    })
    await paper.tell('thaw')
    expect(await paper.ask(STORY)).toMatchObject(miss('Tides turn'))
  })

  test('an aborted client', async () => {
    await paper.tell('hold')
    const leaving = new AbortController()
    const asked = paper.ask(STORY, { signal: leaving.signal })
    await paper.began()
    leaving.abort()
    await expect(asked).rejects.toThrow()
    await paper.tell('go')
    await expect.poll(async () => (await paper.ask(STORY)).cache).toBe('hit')
    // No request waited for the render, and its page is kept.
    expect(paper.hasBegun()).toBe(false)
    publish('Tides turn')
    expect(await paper.ask(STORY)).toMatchObject(miss('Tides turn'))
  })

  test('a renderer killed in the middle', async () => {
    await paper.ask(CONTROL)
    await paper.began()
    await paper.tell('hold')
    const asked = paper.ask(STORY)
    await paper.began()
    await paper.killRenderer()
    expect(await asked).toMatchObject({ status: 503, retryAfter: '1' })
    // Fresh pages are still served, and half a page was not kept.
    expect(await paper.ask(CONTROL)).toMatchObject(hit('Rail'))
    expect(await paper.ask(STORY)).toMatchObject({ status: 503 })
    publish('Tides turn')
    await paper.startRenderer()
    expect(await paper.ask(STORY)).toMatchObject(miss('Tides turn'))
  })

  test('another epoch under a running web process, its seq lower', async () => {
    for (let n = 0; n < 5; n++) publish(`Tides ${n}`)
    await paper.ask(STORY)
    await paper.began()
    await paper.tell('hold')
    const inTheAir = paper.ask(CONTROL)
    await paper.began()
    paper.db.$client.exec(
      "update published set headline = 'Restored'; delete from changes; update epoch set value = 'x'",
    )
    await paper.tell('go')
    expect(await inTheAir).toMatchObject(miss('Rail'))
    expect(await paper.ask(CONTROL)).toMatchObject(miss('Restored'))
    expect(await paper.ask(STORY)).toMatchObject(miss('Restored'))
    expect(await paper.ask(STORY)).toMatchObject(hit('Restored'))
  })

  test('a restored database', async () => {
    const backup = path.join(paper.dir, 'backup.db')
    makeBackup(paper.dir, backup, NOON)
    publish('Never to be seen again')
    aStory(paper.db, 'Lost', {}, NOON + MINUTE)
    expect(await paper.ask(STORY)).toMatchObject(miss('Never to be seen again'))
    expect((await paper.ask('/article/lost')).status).toBe(200)
    await paper.killWebProcess(0)
    await paper.killRenderer()
    paper.db.$client.close()
    restoreBackup(paper.dir, backup, NOON + MINUTE)
    paper.db = openDatabase(paper.file, { mode: 'write', busyTimeoutMs: 1_000 })
    await Promise.all([paper.startRenderer(), paper.startWebProcess(0)])
    expect(await paper.ask(STORY)).toMatchObject(miss('Tides'))
    expect(await paper.ask(STORY)).toMatchObject(hit('Tides'))
    expect((await paper.ask('/article/lost')).status).toBe(404)
    publish('Tides turn')
    expect(await paper.ask(STORY)).toMatchObject(miss('Tides turn'))
  })

  test('a restart while a page is made', async () => {
    await paper.tell('hold')
    const asked = paper.ask(STORY)
    await paper.began()
    await Promise.all([expect(asked).rejects.toThrow(), paper.killWebProcess(0)])
    publish('Tides turn')
    await paper.startWebProcess(0)
    await paper.tell('go')
    expect(await paper.ask(STORY)).toMatchObject(miss('Tides turn'))
    expect(await paper.ask(STORY)).toMatchObject(hit('Tides turn'))
  })
})

test('two workers', async () => {
  await begin(2)
  const both = (url: string) => Promise.all([0, 1].map((web) => paper.ask(url, { web })))
  await both(STORY)
  await both(CONTROL)
  for (let n = 1; n <= 20; n++) {
    publish(`Tides ${n}`)
    expect(await both(STORY)).toMatchObject([miss(`Tides ${n}`), miss(`Tides ${n}`)])
    expect(await both(STORY)).toMatchObject([hit(`Tides ${n}`), hit(`Tides ${n}`)])
    expect(await both(CONTROL)).toMatchObject([hit('Rail'), hit('Rail')])
  }
  // One web process is killed: the other is not affected, and the new one misses no change.
  await paper.killWebProcess(0)
  publish('Tides at last')
  expect(await paper.ask(STORY, { web: 1 })).toMatchObject(miss('Tides at last'))
  await paper.startWebProcess(0)
  expect(await paper.ask(STORY)).toMatchObject(miss('Tides at last'))
})
