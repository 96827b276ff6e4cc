import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SYNC_FAILED } from '#db/engine/sync-failure.ts'
import { keptParts } from '#db/queries/feeds/sitemap-counts.ts'
import { aStory, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { countSitemaps } from '#server/jobs/count-sitemaps.ts'
import { superviseChild } from '#server/process/children.ts'
import { quickCheck } from '#server/process/quick-check.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => {
  vi.restoreAllMocks()
  paper.close()
})

const beside = (name: string) => path.join(import.meta.dirname, name)
const patient = { timeout: 20_000 }
const { signal } = new AbortController()

/** Starts a check of the newsroom's database. */
function checked(): { isDamaged: () => boolean; isOver: () => boolean } {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { isDamaged } = quickCheck(paper.file)
  const isOver = () => said.mock.calls.some(([line]) => /passed its check|is damaged/.test(String(line)))
  return { isDamaged, isOver }
}

test('a whole database is found whole', patient, async () => {
  const check = checked()
  await expect.poll(check.isOver, patient).toBe(true)
  expect(check.isDamaged()).toBe(false)
})

test('a damaged database is found damaged (P-126)', patient, async () => {
  const { $client } = paper.db
  $client.pragma('wal_checkpoint(TRUNCATE)')
  const root = $client.prepare("select rootpage from sqlite_schema where name = 'changes'").pluck().get() as number
  const bytes = $client.pragma('page_size', { simple: true }) as number
  const file = fs.openSync(paper.file, 'r+')
  fs.writeSync(file, Buffer.alloc(bytes, 7), 0, bytes, (root - 1) * bytes)
  fs.closeSync(file)
  const check = checked()
  await expect.poll(check.isOver, patient).toBe(true)
  expect(check.isDamaged()).toBe(true)
})

test('months whose stories changed are counted anew for the index of sitemaps', async () => {
  openSections(paper.db)
  aStory(paper.db, 'Night trains return')
  const counted = () => [...keptParts(paper.db)].map(([month, parts]) => [month, ...parts.map(({ urls }) => urls)])
  expect(await countSitemaps(paper.db, signal)).toBe(true)
  expect(counted()).toEqual([['2026-11', 1]])
  aStory(paper.db, 'The tide comes in')
  expect(counted()).toEqual([])
  expect(await countSitemaps(paper.db, signal)).toBe(true)
  expect(counted()).toEqual([['2026-11', 2]])
})

test('a month that cannot be counted keeps no other one from being counted (P-311)', async () => {
  openSections(paper.db)
  aStory(paper.db, 'Night trains return')
  aStory(paper.db, 'The tide comes in', {}, Date.UTC(2026, 9, 1))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  paper.db.$client.exec(`create trigger stuck before insert on sitemap_parts when new.month = '2026-11'
    begin select raise(abort, 'stuck'); end`)
  const counted = () => [...keptParts(paper.db).keys()].toSorted()
  expect(await countSitemaps(paper.db, signal)).toBe(false)
  expect(counted()).toEqual(['2026-10'])
  paper.db.$client.exec('drop trigger stuck')
  expect(await countSitemaps(paper.db, signal)).toBe(true)
  expect(counted()).toEqual(['2026-10', '2026-11'])
})

test('after a disk did not sync nothing more is acknowledged (P-123)', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [beside('../jobs/testing/failed-disk.ts')])
  expect(stdout.toString()).toBe('')
  expect(stderr.toString()).toContain('did not sync')
  expect(status).toBe(SYNC_FAILED)
})

test('a child that met such a disk is not started again', patient, async () => {
  const said: string[] = []
  const file = beside('../jobs/testing/failed-disk.ts')
  const child = superviseChild({ name: 'child', file, argv: [], onWord: (word) => said.push(word) })
  await expect.poll(() => said, patient).toEqual(['sync-failed'])
  expect(child.pid()).toBeNull()
  await child.stop(0)
})
