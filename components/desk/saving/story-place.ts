import { type ApiProblem, api, problemOf } from '#components/desk/api.ts'
import type { StoryKey } from '#components/desk/saving/journal.ts'
import type { SaveEvent, SaveRequest } from '#components/desk/saving/save-machine.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

export type Saved = { version: number; slug?: string; changesNotScheduled?: number }
type Created = { id: number; version: number; slug: string }

/** The address where a story is saved; for a new story, the one that the first save creates. */
export class StoryPlace {
  #key: StoryKey
  readonly #onCreated: ((id: number) => void) | undefined

  constructor(key: StoryKey, onCreated?: (id: number) => void) {
    this.#key = key
    this.#onCreated = onCreated
  }

  get key(): StoryKey {
    return this.#key
  }

  /** Null until the server has created it. */
  get id(): number | null {
    return typeof this.#key === 'number' ? this.#key : null
  }

  /** Saves; rejects with an `ApiProblem`. A retry with the same key is idempotent. */
  async save({ key, version, fields }: SaveRequest): Promise<Saved> {
    const id = this.id ?? (await this.#create())
    return api.send<Saved>('PUT', `/api/articles/${id}`, { version, ...fields }, key)
  }

  /** Maps an API problem to an event of the save state machine. */
  async eventOf(problem: ApiProblem, request: SaveRequest, at: number): Promise<SaveEvent> {
    if (problem.status === 0) return { type: 'lost', at, reason: 'offline' }
    if (problem.code === 'desk-fault') return { type: 'lost', at, reason: 'failed', isHere: true }
    if (problem.status === 401) return { type: 'signed-out', at }
    if (problem.code === 'changed-meanwhile') return this.#conflict(problem, at)
    if (problem.status >= 500 || problem.status === 429 || problem.status === 409) {
      const id = typeof problem.body.id === 'string' ? problem.body.id : null
      return { type: 'lost', at, reason: 'failed', isFull: problem.status === 507, id }
    }
    if (problem.status === 422) {
      const errors = problem.errors.length > 0 ? problem.errors : [{ field: '', message: problem.title }]
      return { type: 'refused', errors: errors.map((e) => ({ ...e, field: fieldOf(e.field, request) })) }
    }
    return { type: 'stopped', message: problem.title }
  }

  /**
   * Creates the story with its local key as the idempotency key: a retry, by this window or a later one, returns the
   * same story.
   */
  async #create(): Promise<number> {
    const { id } = await api.send<Created>('POST', '/api/articles', NEW_STORY, String(this.#key))
    this.#key = id
    try {
      this.#onCreated?.(id)
    } catch (error) {
      // The story exists; a throwing listener must not keep its text from being saved.
      problemOf(error)
    }
    return id
  }

  async #conflict(problem: ApiProblem, at: number): Promise<SaveEvent> {
    const theirs = problem.body.theirs as DeskArticle | undefined
    if (theirs)
      return { type: 'conflict', theirs: { ...theirs, version: Number(problem.body.version ?? theirs.version) } }
    try {
      const fresh = await api.get<{ article: DeskArticle }>(`/api/articles/${this.#key}`)
      return { type: 'conflict', theirs: fresh.article }
    } catch {
      return { type: 'lost', at, reason: 'offline' }
    }
  }
}

/** The initial fields on the server; the text follows with the first save. */
export const NEW_STORY = { headline: '' }

/** Returns the field that an error is about, also if the response gives a path inside the body. */
function fieldOf(path: string, request: SaveRequest): string {
  return path.split('.').find((part) => part in request.fields) ?? path
}
