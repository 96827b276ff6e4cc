import type { SearchInput } from '#db/queries/search/search.ts'
import type { Found } from '#db/run-search.ts'
import { LimitedThread } from '#server/render/limited-thread.ts'

type Options = {
  /** File of the database. */
  file: string
  /** Time limit of one search, without the wait in the queue and for a new thread. */
  limitMs?: number
  /** Length of the queue; further searches are refused at once. */
  inLine?: number
  thread?: URL
}

/**
 * Runs one search at a time in a worker thread. A search beyond its time limit is given up and its thread terminated,
 * which takes until SQLite returns from its current step. A crash of the worker rejects the search.
 */
export class Searcher {
  readonly #thread: LimitedThread<SearchInput, NonNullable<Found>>

  constructor({ file, limitMs = 1_000, inLine = 16, thread }: Options) {
    const code = thread ?? new URL('search-thread.ts', import.meta.url)
    this.#thread = new LimitedThread({
      file: code,
      task: 'a search',
      limitMs,
      inLine,
      workerData: file,
      maxYoungGenerationSizeMb: 16,
    })
  }

  /** Null if the search was given up. */
  async search(input: SearchInput): Promise<Found> {
    const outcome = await this.#thread.run(input)
    return outcome.is === 'done' ? outcome.output : null
  }

  close = (): Promise<void> => this.#thread.close()
}
