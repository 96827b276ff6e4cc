import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { callsIn } from '#bench/measures/readings.ts'

/** Every name is needed within some sixty runs, which are for `npm run test:long`; half of them within the first twelve. */
const RUNS = Number(process.env['MUTATION_RUNS'] ?? 0)

test.each([
  [[], RUNS || 12, RUNS ? 1 : 0.5],
  [['--store'], RUNS || 6, RUNS ? 1 : 0.25],
])(
  'the names that a query gives to reading() are missed when they are taken away %s',
  (flags, runs, share) => {
    const done = spawnSync(process.execPath, ['bench/mutations.ts', String(runs), ...flags], { encoding: 'utf8' })
    const [, names = 0, missed = 0] = /^(\d+) names, (\d+) of them missed/m.exec(done.stdout)?.map(Number) ?? []
    expect(names, done.stderr).toBeGreaterThan(50)
    expect(missed / names, done.stdout).toBeGreaterThanOrEqual(share)
  },
  900_000,
)

test('each name that a query passes is listed by itself', () => {
  const names = callsIn('db/queries/taxonomy/topic-view.ts').flatMap((call) => call.readings.map((one) => one.text))
  expect(names).toEqual(['`address:${topicPath(slug)}`', '`topic:${row.id}`', '`list:topic:${row.id}`'])
})
