import { ApiProblem, api } from '#components/desk/api.ts'
import { journal } from '#components/desk/saving/journal.ts'
import {
  canSend,
  hasUnsaved,
  nextRequest,
  pauseMs,
  type SaveEvent,
  type SaveRequest,
  type SaveState,
  savedState,
  step,
  unsavedFields,
} from '#components/desk/saving/save-machine.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields.ts'

export type Saving = { state: SaveState; keptAt: number | null }
type Saved = { version: number; slug?: string }
/** Told what the server answered, and the fields that it has now. */
export type OnSaved = (saved: Saved, fields: ArticleFields) => void

const JOURNAL_MS = 400

/** Carries out what the save machine says: the browser's journal first, then the network, one save at a time. */
export class SaveRunner {
  #id: number
  #now: Saving
  #listeners = new Set<() => void>()
  #sendTimer: ReturnType<typeof setTimeout> | undefined
  #journalTimer: ReturnType<typeof setTimeout> | undefined
  #onSaved: OnSaved

  constructor(article: DeskArticle, onSaved: OnSaved) {
    this.#id = article.id
    this.#now = { state: savedState(article.version, article.savedAt), keptAt: null }
    this.#onSaved = onSaved
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  snapshot = (): Saving => this.#now

  edit(fields: ArticleFields): void {
    this.#step({ type: 'edited', fields })
    this.#journalTimer ??= setTimeout(() => this.#keep(), JOURNAL_MS)
    this.#plan()
  }

  /** Sends at once what waits, for leaving a field, Ctrl S and the button that tries again. */
  flush = (): void => {
    clearTimeout(this.#sendTimer)
    this.#keep()
    void this.#send()
  }

  /** Resolves when nothing is left to save, false where something stands in the way. */
  async settle(): Promise<boolean> {
    this.flush()
    while (this.#now.state.sending) await new Promise<void>((done) => this.#once(done))
    if (hasUnsaved(this.#now.state) && canSend(this.#now.state) && this.#now.state.trouble === null)
      return this.settle()
    return !hasUnsaved(this.#now.state)
  }

  /** Somebody else’s version came to light outside a save. */
  conflictWith = (theirs: DeskArticle) => this.#step({ type: 'conflict', theirs })
  signedIn = () => this.#stepAndSend({ type: 'signed-in' })
  /** Saves what two texts became, over the version that the other one has. */
  saveMerged = (fields: ArticleFields) => {
    this.#step({ type: 'edited', fields })
    this.#stepAndSend({ type: 'keep-mine' })
  }
  takeTheirs = () => {
    this.#step({ type: 'take-theirs' })
    journal.clear(this.#id)
  }

  dispose(): void {
    this.#keep()
    clearTimeout(this.#sendTimer)
    void this.#send()
  }

  #stepAndSend(event: SaveEvent): void {
    this.#step(event)
    this.flush()
  }

  #once(done: () => void): void {
    const off = this.subscribe(() => {
      off()
      done()
    })
  }

  #step(event: SaveEvent): void {
    this.#now = { ...this.#now, state: step(this.#now.state, event) }
    for (const listener of [...this.#listeners]) listener()
  }

  #keep(): void {
    clearTimeout(this.#journalTimer)
    this.#journalTimer = undefined
    const { state } = this.#now
    if (!hasUnsaved(state)) return
    const at = Date.now()
    const isKept = journal.keep(this.#id, { version: state.version, at, fields: unsavedFields(state) })
    this.#now = { state, keptAt: isKept ? at : null }
    for (const listener of [...this.#listeners]) listener()
  }

  #plan(): void {
    clearTimeout(this.#sendTimer)
    if (canSend(this.#now.state)) this.#sendTimer = setTimeout(() => void this.#send(), pauseMs(this.#now.state))
  }

  async #send(): Promise<void> {
    if (!canSend(this.#now.state)) return
    const request = nextRequest(this.#now.state, crypto.randomUUID())
    this.#step({ type: 'sent', key: request.key })
    const { key, version, fields } = request
    try {
      const saved = await api.send<Saved>('PUT', `/api/articles/${this.#id}`, { version, ...fields }, key)
      this.#step({ type: 'saved', version: saved.version, at: Date.now() })
      if (hasUnsaved(this.#now.state)) this.#keep()
      else journal.clear(this.#id)
      this.#onSaved(saved, fields)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      this.#step(await this.#eventOf(error, request))
      this.#keep()
    }
    this.#plan()
  }

  async #eventOf(problem: ApiProblem, request: SaveRequest): Promise<SaveEvent> {
    const at = Date.now()
    if (problem.status === 0) return { type: 'lost', at, reason: 'offline' }
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

  async #conflict(problem: ApiProblem, at: number): Promise<SaveEvent> {
    const theirs = problem.body.theirs as DeskArticle | undefined
    if (theirs)
      return { type: 'conflict', theirs: { ...theirs, version: Number(problem.body.version ?? theirs.version) } }
    try {
      const fresh = await api.get<{ article: DeskArticle }>(`/api/articles/${this.#id}`)
      return { type: 'conflict', theirs: fresh.article }
    } catch {
      return { type: 'lost', at, reason: 'offline' }
    }
  }
}

/** The name of the field in what was sent, also where the answer names it within the body. */
function fieldOf(path: string, request: SaveRequest): string {
  return path.split('.').find((part) => part in request.fields) ?? path
}
