import type { Verdict } from '#server/http/guard/guard.ts'

type Kind = Verdict['kind']
const CLASSES = 6
const KINDS: readonly Kind[] = [
  'page',
  'desk',
  'api',
  'preview',
  'newsletter',
  'request',
  'read',
  'media',
  'asset',
  'public',
  'health',
  'metrics',
  'events',
  'refused',
]

/** Counters of a web process, as plain numbers, since they are on the path of every hit. */
export class WebCounters {
  /** Number of pages that could not be made. */
  failures = 0
  onRender: (ms: number) => void = () => {}
  readonly #requests = Object.fromEntries(KINDS.map((kind) => [kind, Array<number>(CLASSES).fill(0)])) as Record<
    Kind,
    number[]
  >

  answered(kind: Kind, status: number): void {
    const counts = this.#requests[kind]
    const at = (status / 100) | 0
    counts[at] = (counts[at] ?? 0) + 1
  }

  /** Requests by kind and status class (`2xx`), without zeros. */
  requests(): { kind: Kind; status: string; count: number }[] {
    return KINDS.flatMap((kind) =>
      this.#requests[kind].map((count, at) => ({ kind, status: `${at}xx`, count })).filter(({ count }) => count > 0),
    )
  }

  /** Measures the time to make a page, and counts failures. */
  async render<T>(make: () => Promise<T>): Promise<T> {
    const start = performance.now()
    try {
      return await make()
    } catch (error) {
      this.failures += 1
      throw error
    } finally {
      this.onRender(performance.now() - start)
    }
  }
}
