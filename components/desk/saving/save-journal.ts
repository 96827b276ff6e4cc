import { type Base, journal, seeTo, tellKept } from '#components/desk/saving/journal.ts'
import type { StoryPlace } from '#components/desk/saving/story-place.ts'
import type { ArticleFields } from '#domain/article/fields.ts'

/** What one window keeps of one story, under a key of its own: two windows on one story never share a place. */
export class SaveJournal {
  readonly #key = crypto.randomUUID()
  readonly #place: StoryPlace
  readonly #personId: string
  #leave: (() => void) | null = null
  #since: number | null = null
  #base: ArticleFields | null = null

  constructor(place: StoryPlace, personId: string) {
    this.#place = place
    this.#personId = personId
  }

  /** While it is open no list offers what it keeps. */
  open(): void {
    this.#leave ??= seeTo(this.#key)
  }

  close(): void {
    this.#leave?.()
    this.#leave = null
  }

  /** False where the browser gives no room. `at` says when it was written, ms UTC. The base goes in when it is another one. */
  async keep(fields: ArticleFields, base: Base, at: number): Promise<boolean> {
    this.#since ??= at
    const isOther = this.#base !== base.fields
    const kept = {
      ...{ key: this.#key, story: this.#place.key, personId: this.#personId, label: null },
      ...{ since: this.#since, at, headline: fields.headline ?? base.fields.headline ?? '', fields },
    }
    if (isOther) this.#base = base.fields
    const isKept = await journal.keep(kept, isOther ? base : null)
    if (!isKept && isOther) this.#base = null
    // The window may be closed already, and what is left then is offered.
    if (!this.#leave) tellKept()
    return isKept
  }

  /** For when the server has it all. */
  async clear(): Promise<void> {
    this.#since = null
    this.#base = null
    await journal.drop(this.#key)
  }
}
