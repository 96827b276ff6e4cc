import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskBackups } from '#db/backup/restore/create-desk-backups.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

test('a backup by hand whose outcome cannot be recorded does not keep the next from being made (P-430)', async () => {
  const place = { url: null, key: null }
  const backups = createDeskBackups({
    dataDir: paper.dir,
    place,
    restore: null,
    onRun: () => {
      throw new Error('The disk is full.')
    },
  })
  backups.backUp()
  expect(backups.obstacle()).toBe('running')
  await expect.poll(() => backups.making()).toEqual({ isRunning: false, problem: 'The disk is full.' })
  expect(backups.obstacle()).toBeNull()
  await backups.end()
})
