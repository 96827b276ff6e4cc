import { expect, test } from 'vitest'
import { clockWords } from '#components/desk/shell/clock-words.ts'

test('it says by how much the clock was set, what it says, and what waits', () => {
  const said = (at: number) => new Date(at).toISOString().slice(11, 16)
  const hour = 3_600_000
  expect(clockWords({ partedMs: 3 * hour, wallAt: 5 * hour, trustedAt: 2 * hour }, said)).toMatch(
    /^The server’s clock was set forward by 3 h: it says 05:00, but by the time since it started it is 02:00\. Scheduled stories/,
  )
  expect(clockWords({ partedMs: -hour, wallAt: hour, trustedAt: 2 * hour }, said)).toContain('set back by 1 h')
})
