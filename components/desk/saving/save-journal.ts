import { type Base, journal, seeTo, tellKept } from '#components/desk/saving/journal.ts'
import type { StoryPlace } from '#components/desk/saving/story-place.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

/**
 * The journal entry of one window for one story, under its own key, so that two windows on a story never share an
 * entry.
 */
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

  /** Takes the lock: while it is held, no list offers this entry. */
  open(): void {
    this.#leave ??= seeTo(this.#key)
  }

  close(): void {
    this.#leave?.()
    this.#leave = null
  }

  /**
   * Stores the edits; false if the browser has no room. `at` is the time of the edit, ms UTC. The base is stored only
   * if it changed.
   */
  async keep(fields: ArticleFields, base: Base, at: number): Promise<boolean> {
    this.#since ??= at
    const isOther = this.#base !== base.fields
    const kept = {
      key: this.#key,
      story: this.#place.key,
      personId: this.#personId,
      label: null,
      since: this.#since,
      at,
      headline: fields.headline ?? base.fields.headline ?? '',
      fields,
    }
    if (isOther) this.#base = base.fields
    const isKept = await journal.keep(kept, isOther ? base : null)
    if (!isKept && isOther) this.#base = null
    // The window may be closed already; lists must then offer this entry.
    if (!this.#leave) tellKept()
    return isKept
  }

  /** Drops the entry once the server has everything. */
  async clear(): Promise<void> {
    this.#since = null
    this.#base = null
    await journal.drop(this.#key)
  }
}
