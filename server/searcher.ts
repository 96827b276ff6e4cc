import type { SearchInput } from '#db/queries/search.ts'
import type { Found } from '#db/searching.ts'
import { LimitedThread } from '#server/limited-thread.ts'

type Options = {
  /** The database. */
  file: string
  /** How long one search may take; waiting for its turn and for a new thread is not counted. */
  limitMs?: number
  /** How many may wait for their turn; those beyond are given up at once. */
  inLine?: number
  thread?: URL
}

/**
 * One search at a time in a thread of its own. A search beyond its limit is given up and its thread ended, which takes
 * until SQLite comes back from the step that it is in. An error in the thread rejects the search.
 */
export class Searcher {
  readonly #thread: LimitedThread<SearchInput, NonNullable<Found>>

  constructor({ file, limitMs = 1_000, inLine = 16, thread }: Options) {
    const code = thread ?? new URL('search-thread.ts', import.meta.url)
    this.#thread = new LimitedThread({
      ...{ file: code, task: 'a search', limitMs, inLine, workerData: file, maxYoungGenerationSizeMb: 16 },
    })
  }

  /** Null where it was given up. */
  async search(input: SearchInput): Promise<Found> {
    const outcome = await this.#thread.run(input)
    return outcome.is === 'done' ? outcome.output : null
  }

  close = (): Promise<void> => this.#thread.close()
}
