import { problemOf } from '#components/desk/api.ts'
import { SaveJournal } from '#components/desk/saving/save-journal.ts'
import {
  canSend,
  hasUnsaved,
  looksAlike,
  nextRequest,
  pauseMs,
  type SaveEvent,
  type SaveState,
  savedState,
  step,
  unsavedFields,
} from '#components/desk/saving/save-machine.ts'
import { type Saved, StoryPlace } from '#components/desk/saving/story-place.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

export type Saving = {
  state: SaveState
  /** Time of the last journal write of the unsaved edits, ms UTC; null if it failed. */
  keptAt: number | null
  /** The last text that this page and the server agreed on: the common ancestor of a merge. */
  base: ArticleFields
}
/** Called with the server's response and the fields that it now has. */
export type OnSaved = (saved: Saved, fields: ArticleFields) => void

/** Every edit is stored within two seconds: this delay, and the rest for the browser's write. */
const JOURNAL_MS = 1_000

/** Runs the save state machine: writes the journal first, then the network, one save at a time. */
export class SaveRunner {
  readonly place: StoryPlace
  #journal: SaveJournal
  #now: Saving
  /** The state that listeners last saw; a keystroke alone does not notify them. */
  #notified: Saving
  #listeners = new Set<() => void>()
  #sendTimer: ReturnType<typeof setTimeout> | undefined
  #journalTimer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | null = null
  #isOpen = false
  #writtenAt = 0
  #onSaved: OnSaved

  constructor(place: StoryPlace, personId: string, article: DeskArticle, base: ArticleFields, onSaved: OnSaved) {
    this.place = place
    this.#journal = new SaveJournal(place, personId)
    this.#now = { state: savedState(article.version, article.savedAt), keptAt: null, base }
    this.#notified = this.#now
    this.#onSaved = onSaved
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  /** The state at the last notification; the current edits are in `unsaved` and `text`. */
  snapshot = (): Saving => this.#notified
  unsaved = (): ArticleFields => unsavedFields(this.#now.state)
  /** Returns the whole text on the page. */
  text = (): ArticleFields => ({ ...this.#now.base, ...this.unsaved() })

  edit(fields: ArticleFields): void {
    this.#writtenAt = Date.now()
    this.#step({ type: 'edited', fields })
    this.#journalTimer ??= setTimeout(() => void this.keep(), JOURNAL_MS)
    this.#plan()
  }

  /** Sends pending edits at once: on blur, Ctrl+S and the retry button. */
  flush = (): void => {
    clearTimeout(this.#sendTimer)
    void this.#send()
  }

  /** Resolves with true when nothing is left to save, with false if something blocks it. */
  async settle(): Promise<boolean> {
    do {
      clearTimeout(this.#sendTimer)
      await this.#send()
    } while (canSend(this.#now.state) && this.#now.state.trouble === null)
    return !hasUnsaved(this.#now.state)
  }

  /** Reports another person's version that was found outside a save. */
  conflictWith = (theirs: DeskArticle) => this.#step({ type: 'conflict', theirs })
  /** Retries, also after the server had refused this person. */
  tryAgain = () => this.#stepAndSend({ type: 'again' })
  signedIn = () => this.#stepAndSend({ type: 'signed-in' })
  /** Saves a merged text over `theirs`, the other person's version. */
  saveMerged = (fields: ArticleFields, theirs: ArticleFields) => {
    this.#set({ base: theirs })
    this.#step({ type: 'edited', fields })
    this.#stepAndSend({ type: 'keep-mine' })
  }
  takeTheirs = (theirs: ArticleFields) => {
    this.#set({ base: theirs })
    this.#step({ type: 'take-theirs' })
    void this.#journal.clear()
  }

  /** Takes the lock of this window's journal entry. */
  open(): void {
    this.#isOpen = true
    this.#journal.open()
  }

  /** Stores and sends pending edits once; what cannot be sent is then offered in the list of stored texts. */
  close(): void {
    this.#isOpen = false
    void this.settle().finally(() => {
      if (!this.#isOpen) this.#journal.close()
    })
  }

  /** Writes the unsaved edits to the journal. False if the browser has no room. */
  async keep(): Promise<boolean> {
    clearTimeout(this.#journalTimer)
    this.#journalTimer = undefined
    const { state, base } = this.#now
    if (!hasUnsaved(state)) return true
    const began = { version: state.version, fields: base }
    const isKept = await this.#journal.keep(unsavedFields(state), began, this.#writtenAt).catch(isFault)
    this.#set({ keptAt: isKept ? Date.now() : null })
    return isKept
  }

  #stepAndSend(event: SaveEvent): void {
    this.#step(event)
    this.flush()
  }

  #step(event: SaveEvent): void {
    this.#set({ state: step(this.#now.state, event) })
  }

  #set(change: Partial<Saving>): void {
    this.#now = { ...this.#now, ...change }
    if (isNoNews(this.#notified, this.#now)) return
    this.#notified = this.#now
    for (const listener of new Set(this.#listeners)) listener()
  }

  #plan(): void {
    clearTimeout(this.#sendTimer)
    if (this.#isOpen && canSend(this.#now.state))
      this.#sendTimer = setTimeout(() => void this.#send(), pauseMs(this.#now.state))
  }

  /** One send at a time: a concurrent call awaits the one in flight. */
  #send(): Promise<void> {
    this.#sending ??= this.#sendNow().finally(() => {
      this.#sending = null
      this.#plan()
    })
    return this.#sending
  }

  async #sendNow(): Promise<void> {
    await this.keep()
    if (!canSend(this.#now.state)) return
    const request = nextRequest(this.#now.state, crypto.randomUUID())
    this.#step({ type: 'sent', key: request.key })
    let saved: Saved
    try {
      saved = await this.place.save(request)
    } catch (error) {
      this.#step(await this.place.eventOf(problemOf(error), request, Date.now()))
      await this.keep()
      return
    }
    // Notified before the state, so that no page shows a saved text with what was known of the former one.
    try {
      this.#onSaved(saved, request.fields)
    } catch (error) {
      // A throwing listener must not undo the save: the server already has it.
      problemOf(error)
    }
    const { base } = this.#now
    this.#set({ base: { ...base, ...request.fields, ...(saved.slug && { slug: saved.slug }) } })
    this.#step({ type: 'saved', version: saved.version, at: Date.now() })
    if (hasUnsaved(this.#now.state)) await this.keep()
    else await this.#journal.clear().catch(isFault)
  }
}

/** A failing journal stores nothing; the request is sent all the same. */
const isFault = (error: unknown): false => {
  problemOf(error)
  return false
}

/** Journal times are shown only during trouble, so otherwise only success or failure of the write counts. */
const isNoNews = (notified: Saving, now: Saving): boolean =>
  notified.base === now.base &&
  looksAlike(notified.state, now.state) &&
  (now.state.trouble === null ? (notified.keptAt === null) === (now.keptAt === null) : notified.keptAt === now.keptAt)
