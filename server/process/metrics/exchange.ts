import { AggregatorRegistry, Gauge, type MetricObjectWithValues, type MetricValue, type Registry } from 'prom-client'
import type { Child } from '#server/process/children.ts'
import { log } from '#server/shared/log.ts'

type Numbers = MetricObjectWithValues<MetricValue<string>>[]

/** Messages between parent and children about metrics. */
export type MetricsWord =
  /** From the parent: send your own. From a child: send those of all. */
  | { metrics: 'wanted'; id: number }
  | { metrics: 'own'; id: number; numbers: Numbers }
  | { metrics: 'all'; id: number; text: string }

const isMetricsWord = (word: unknown): word is MetricsWord =>
  typeof word === 'object' && word !== null && 'metrics' in word

const PATIENCE_MS = 1_000

/**
 * Request and response over messages: `send` gets an id, and the answer with the same id resolves; null on a timeout.
 */
function createAsking<T>() {
  const waiting = new Map<number, (answer: T | null) => void>()
  let last = 0
  return {
    ask(send: (id: number) => void, patienceMs: number): Promise<T | null> {
      const id = ++last
      return new Promise((resolve) => {
        const late = setTimeout(() => done(null), patienceMs)
        const done = (answer: T | null) => {
          clearTimeout(late)
          waiting.delete(id)
          resolve(answer)
        }
        waiting.set(id, done)
        send(id)
      })
    },
    hear: (id: number, answer: T) => waiting.get(id)?.(answer),
  }
}

/** Empty if the metrics could not be read: a scrape must not end the process. */
async function numbersIn(registry: Registry): Promise<Numbers> {
  try {
    return await registry.getMetricsAsJSON()
  } catch (error) {
    log('warn', 'the metrics could not be read', { error })
    return []
  }
}

/**
 * In a child: sends its metrics when asked. Returns a function that gets the metrics of all processes as Prometheus
 * text.
 */
export function shareMetrics(registry: Registry): () => Promise<string> {
  const asking = createAsking<string>()
  process.on('message', (word) => {
    if (!isMetricsWord(word)) return
    if (word.metrics === 'all') asking.hear(word.id, word.text)
    if (word.metrics !== 'wanted') return
    void numbersIn(registry).then((numbers) => process.send?.({ metrics: 'own', id: word.id, numbers }))
  })
  return async () => {
    const all = await asking.ask((id) => process.send?.({ metrics: 'wanted', id }), 2 * PATIENCE_MS)
    return all ?? (await registry.metrics())
  }
}

/** In the parent: gathers the metrics of all children and its own, each labelled with its process. */
export function createGathering(registry: Registry, children: () => readonly Child[]) {
  const asking = createAsking<Numbers>()

  const up = new Gauge({
    name: 'broadsheet_process_up',
    help: 'Whether the process responded to this scrape.',
    labelNames: ['process'],
    registers: [registry],
  })

  async function numbersOf(child: Child): Promise<Numbers> {
    const numbers = await asking.ask((id) => child.send({ metrics: 'wanted', id }), PATIENCE_MS)
    up.set({ process: child.name }, numbers ? 1 : 0)
    return named(child.name, numbers ?? [])
  }

  async function gather(): Promise<string> {
    const theirs = await Promise.all(children().map(numbersOf))
    const own = named('parent', await numbersIn(registry))
    return AggregatorRegistry.aggregate([own, ...theirs]).metrics()
  }

  /** Handles a message of the child with that name; false if it is not about metrics. */
  return (name: string, word: unknown): boolean => {
    if (!isMetricsWord(word)) return false
    if (word.metrics === 'own') asking.hear(word.id, word.numbers)
    const from = children().find((child) => child.name === name)
    if (word.metrics === 'wanted') void gather().then((text) => from?.send({ metrics: 'all', id: word.id, text }))
    return true
  }
}

const named = (process: string, numbers: Numbers): Numbers =>
  numbers.map((one) => ({
    ...one,
    values: one.values.map((value) => ({ ...value, labels: { process, ...value.labels } })),
  }))
