import { HOSTILE_VALUES, hostileQueries } from '#e2e/support/hostile-queries.ts'
import { ask } from '#e2e/support/machine.ts'
import { QUERY_ADDRESSES } from '#e2e/support/query-addresses.ts'
import { expect, test } from '#e2e/support/test.ts'

/** Values that are not dates, or dates that do not exist. */
const NO_DAYS = ['2026-99-99', '2026-02-30', '2026-00-00', '0000-01-01', '9999-99-99', 'yesterday', '2026-1-1']
const FEW = 6

test('no query of any page, whatever is put into it, is answered with a fault of ours (P-112)', async ({ halyard }) => {
  test.setTimeout(600_000)
  const wrong: string[] = []
  let [asked, before] = [0, 0]
  for (const [path, names] of Object.entries(QUERY_ADDRESSES)) {
    for (const { query } of hostileQueries(names, FEW, before)) {
      const needed = path === '/search' && !query.startsWith('q=') ? '&q=harbour' : ''
      const { status } = await ask(halyard, `${path}?${query}${needed}`)
      asked += 1
      // 503 counts as well: sequential requests never have to queue.
      if (status >= 500) wrong.push(`${status} ${path}?${query.slice(0, 80)}`)
    }
    before += names.length
  }
  // Each value was put into some address.
  expect(before * FEW).toBeGreaterThan(2 * HOSTILE_VALUES.length)
  expect(asked).toBeGreaterThanOrEqual(before * FEW)
  expect(wrong).toEqual([])
})

test('an invalid date does not narrow a search, and the page says so (P-336)', async ({ halyard }) => {
  const usual = await ask(halyard, '/search?q=harbour')
  const count = (text: string) => text.match(/<mark>/g)?.length ?? 0
  expect(count(usual.text)).toBeGreaterThan(0)
  for (const day of NO_DAYS) {
    for (const name of ['from', 'to']) {
      const { status, text } = await ask(halyard, `/search?q=harbour&${name}=${day}`)
      expect([day, name, status, count(text)]).toEqual([day, name, 200, count(usual.text)])
      expect(text).toContain(`Not a date, so the search ignores it: ${day}`)
    }
  }
  const narrowed = await ask(halyard, '/search?q=harbour&from=2026-11-24')
  expect(narrowed.text).not.toContain('Not a date')
})
