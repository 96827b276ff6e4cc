import type { Answer } from '#server/http/pages/page-answer.ts'
import type { PageCache } from '#server/http/pages/page-cache.ts'
import { textOf } from '#server/shared/encodings.ts'
import { log } from '#server/shared/log.ts'

type Options = {
  cache: Pick<PageCache<Answer>, 'pick' | 'isStillFresh' | 'forget' | 'size'>
  /** Makes the answer of a cache key again, without the cache. */
  remake: (key: string) => Promise<Answer>
  random?: () => number
}

const EVERY_MS = 60_000

/**
 * Verifies cached pages in production as the tests do before: now and then one is made again, and if it still counts
 * as fresh after that, both must be equal to the byte. A difference is a bug: some query does not record the tag of
 * what it reads. It is counted and logged, and the page is dropped.
 */
export class Sampler {
  checks = 0
  differences = 0
  readonly #options: Options
  #timer: NodeJS.Timeout | undefined

  constructor(options: Options) {
    this.#options = options
  }

  /** Checks one page a minute, while nothing else is being made. */
  start(everyMs = EVERY_MS): void {
    let isChecking = false
    this.#timer = setInterval(() => {
      if (isChecking || this.#options.cache.size().flights > 0) return
      isChecking = true
      this.check()
        .catch((error: unknown) => log('warn', 'a page could not be sampled', { error }))
        .finally(() => (isChecking = false))
    }, everyMs)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  async check(): Promise<void> {
    const { cache, remake, random = Math.random } = this.#options
    const kept = cache.pick(random())
    if (!kept) return
    const fresh = await remake(kept.key)
    // It changed meanwhile, so the two may differ.
    if (!cache.isStillFresh(kept.key, kept.value)) return
    this.checks += 1
    const difference = await differenceOf(kept.value, fresh)
    if (difference === null) return
    this.differences += 1
    cache.forget(kept.key, kept.value)
    log('error', 'a cached page differs from a fresh render', { key: kept.key, ...difference })
  }
}

/** The first difference between two answers, or null. Every byte and header is compared. */
async function differenceOf(kept: Answer, fresh: Answer): Promise<Record<string, unknown> | null> {
  if (kept.kind !== 'page' || fresh.kind !== 'page') {
    const [a, b] = [kept, fresh].map(({ kind, status, ...rest }) => `${kind} ${status} ${'to' in rest ? rest.to : ''}`)
    return a === b ? null : { kept: a, fresh: b }
  }
  const headersOf = (answer: typeof kept) => JSON.stringify(answer.headers)
  if (headersOf(kept) !== headersOf(fresh)) return { kept: headersOf(kept), fresh: headersOf(fresh) }
  const [a, b] = await Promise.all([textOf(kept.body), textOf(fresh.body)])
  if (a.equals(b)) return null
  let byte = 0
  while (a[byte] === b[byte]) byte += 1
  const around = (bytes: Buffer) => bytes.subarray(Math.max(0, byte - 60), byte + 60).toString()
  return { byte, kept: around(a), fresh: around(b) }
}
