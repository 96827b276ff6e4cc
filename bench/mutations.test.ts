import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { callsIn } from '#bench/readings.ts'

/** Every name is needed within 250 runs, which are for `npm run test:long`; half of them within the first few. */
const RUNS = Number(process.env['MUTATION_RUNS'] ?? 12)

test.each([[[]], [['--store']]])(
  'the names that a query gives to reading() are missed when they are taken away %s',
  (flags) => {
    const done = spawnSync(process.execPath, ['bench/mutations.ts', String(RUNS), ...flags], { encoding: 'utf8' })
    const [, names = 0, missed = 0] = /^(\d+) names, (\d+) of them missed/m.exec(done.stdout)?.map(Number) ?? []
    expect(names, done.stderr).toBeGreaterThan(50)
    expect(missed / names, done.stdout).toBeGreaterThanOrEqual(RUNS < 250 ? 0.5 : 1)
  },
  900_000,
)

test('each name that a query passes is listed by itself', () => {
  const names = callsIn('db/queries/taxonomy/topic-view.ts').flatMap((call) => call.readings.map((one) => one.text))
  expect(names).toEqual(['`address:${topicPath(slug)}`', '`topic:${topic.id}`', '`list:topic:${topic.id}`'])
})
