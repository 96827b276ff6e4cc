import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { callsIn } from '#bench/readings.ts'

test('every name that a query gives to reading() is missed when it is taken away', () => {
  const done = spawnSync(process.execPath, ['bench/mutations.ts', '250'], { encoding: 'utf8' })
  expect(done.stdout + done.stderr).not.toContain('NEVER NEEDED')
  expect(done.stdout).toMatch(/^\d\d+ names/m)
  expect(done.status).toBe(0)
}, 600_000)

test('each name that a query passes is listed by itself', () => {
  const names = callsIn('db/queries/taxonomy/topic-view.ts').flatMap((call) => call.readings.map((one) => one.text))
  expect(names).toEqual(['`address:${topicPath(slug)}`', '`topic:${topic.id}`', '`list:topic:${topic.id}`'])
})
