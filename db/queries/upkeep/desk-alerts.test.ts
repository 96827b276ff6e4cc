import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveAlerts } from '#db/commands/upkeep/save-alerts.ts'
import { nextUp } from '#db/queries/schedule/next-up.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Role } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const shownTo = (role: Role) => nextUp(paper.db, { actor: { id: 'x', name: 'X', role }, now: 5_000 }).alerts

test('admins alone see what holds, in the order of the causes, until it is mended', () => {
  saveAlerts(
    paper.db,
    { 'new-network': { count: 1, latest: [] }, 'backup-late': { lastAt: null, problem: null } },
    1_000,
  )
  expect(shownTo('admin')).toMatchObject([
    { cause: 'backup-late', since: 1_000, title: 'The hourly backup is late', path: '/desk/backups' },
    { cause: 'new-network', since: 1_000 },
  ])
  expect([shownTo('editor'), shownTo('reporter')]).toEqual([[], []])
  saveAlerts(paper.db, { 'backup-late': null }, 2_000)
  expect(shownTo('admin').map(({ cause }) => cause)).toEqual(['new-network'])
  // A cause that could not be found out stays; one that comes back begins anew.
  saveAlerts(paper.db, { 'backup-late': { lastAt: 1, problem: null } }, 3_000)
  expect(shownTo('admin').map(({ since }) => since)).toEqual([3_000, 1_000])
})
