import path from 'node:path'
import { Gauge, Registry } from 'prom-client'
import { afterEach, expect, test } from 'vitest'
import { type Child, superviseChild } from '#server/process/children.ts'
import { createGathering } from '#server/process/metrics/exchange.ts'

const file = path.join(import.meta.dirname, 'testing/metrics-child.ts')
let children: Child[] = []
afterEach(() => Promise.all(children.map((child) => child.stop(100))))

test('one scrape of any web process answers for all processes, and says who did not answer', async () => {
  const registry = new Registry()
  new Gauge({ name: 'own', help: 'Of the parent.', registers: [registry] }).set(7)
  const isAboutMetrics = createGathering(registry, () => children)
  const ready = new Set<string>()
  const texts: string[] = []
  children = ['front-1', 'front-2'].map((name) =>
    superviseChild({
      name,
      file,
      argv: [],
      onWord: (word: unknown) => {
        if (isAboutMetrics(name, word)) return
        if (word === 'ready') ready.add(name)
        else texts.push((word as { said: string }).said)
      },
    }),
  )
  await expect.poll(() => ready.size, { timeout: 20_000 }).toBe(2)
  children[1]?.send({ say: 'all' })
  await expect.poll(() => texts.length, { timeout: 10_000 }).toBe(1)
  expect(texts[0]).toContain('own{process="parent"} 7')
  for (const name of ['front-1', 'front-2']) {
    expect(texts[0]).toMatch(new RegExp(`process_resident_memory_bytes\\{process="${name}"\\} \\d{7,}`))
    expect(texts[0]).toContain(`broadsheet_process_up{process="${name}"} 1`)
  }
  expect(texts[0]?.match(/^# TYPE process_resident_memory_bytes gauge$/gm)).toHaveLength(1)

  process.kill(children[0]?.pid() ?? 0, 'SIGSTOP')
  children[1]?.send({ say: 'all' })
  await expect.poll(() => texts.length, { timeout: 10_000 }).toBe(2)
  process.kill(children[0]?.pid() ?? 0, 'SIGCONT')
  expect(texts[1]).toContain('broadsheet_process_up{process="front-1"} 0')
  expect(texts[1]).toContain('broadsheet_process_up{process="front-2"} 1')
})

test('a number that cannot be read ends no process, and hides no other process', async () => {
  const registry = new Registry()
  const broken = () => {
    throw new Error('database is locked')
  }
  new Gauge({ name: 'own', help: 'Of the parent.', registers: [registry], collect: broken })
  const isAboutMetrics = createGathering(registry, () => children)
  let isReady = false
  const texts: string[] = []
  const onWord = (word: unknown) => {
    if (isAboutMetrics('front-1', word)) return
    if (word === 'ready') isReady = true
    else texts.push((word as { said: string }).said)
  }
  children = [superviseChild({ name: 'front-1', file, argv: [], onWord })]
  await expect.poll(() => isReady, { timeout: 20_000 }).toBe(true)
  children[0]?.send({ say: 'all' })
  await expect.poll(() => texts.length, { timeout: 10_000 }).toBe(1)
  expect(texts[0]).toContain('process_resident_memory_bytes{process="front-1"}')
})
