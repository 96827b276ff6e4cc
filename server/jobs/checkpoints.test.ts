import fs from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { write } from '#db/engine/write.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'
import { startCheckpoints } from '#server/jobs/checkpoints.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  vi.useFakeTimers()
  paper = testNewsroom()
})
afterEach(() => {
  vi.useRealTimers()
  paper.close()
})

const publish = () =>
  write(paper.db, (tx) => {
    changed(tx, ['site'], 1_000_000)
    return ok(null)
  })

test('commits are checkpointed into the database file within a second, outside the commit', () => {
  paper.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  const checkpoints = startCheckpoints(paper.db)
  const before = fs.readFileSync(paper.file)
  publish()
  expect(fs.readFileSync(paper.file).equals(before)).toBe(true)
  vi.advanceTimersByTime(1_000)
  expect(fs.readFileSync(paper.file).equals(before)).toBe(false)
  checkpoints.stop()
})
