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
import type { ArticleFields } from '#domain/article/fields.ts'

export type Saving = {
  state: SaveState
  /** When this browser last kept the unsaved words; null where it could not. */
  keptAt: number | null
  /** The last text that this page and the server agreed on: what two texts that part began with. */
  base: ArticleFields
}
/** Told what the server answered, and the fields that it has now. */
export type OnSaved = (saved: Saved, fields: ArticleFields) => void

/** Every change is kept within two seconds; the rest of them is for the browser to write it. */
const JOURNAL_MS = 1_000

/** Carries out what the save machine says: the browser's journal first, then the network, one save at a time. */
export class SaveRunner {
  readonly place: StoryPlace
  #journal: SaveJournal
  #now: Saving
  /** What listeners were told: a letter more is no news. */
  #told: Saving
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
    this.#told = this.#now
    this.#onSaved = onSaved
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  /** As it was when listeners were last told; what is written, `unsaved` and `text` say. */
  snapshot = (): Saving => this.#told
  unsaved = (): ArticleFields => unsavedFields(this.#now.state)
  /** The whole text on the page. */
  text = (): ArticleFields => ({ ...this.#now.base, ...this.unsaved() })

  edit(fields: ArticleFields): void {
    this.#writtenAt = Date.now()
    this.#step({ type: 'edited', fields })
    this.#journalTimer ??= setTimeout(() => void this.keep(), JOURNAL_MS)
    this.#plan()
  }

  /** Sends at once what waits, for leaving a field, Ctrl S and the button that tries again. */
  flush = (): void => {
    clearTimeout(this.#sendTimer)
    void this.#send()
  }

  /** Resolves when nothing is left to save, false where something stands in the way. */
  async settle(): Promise<boolean> {
    do {
      clearTimeout(this.#sendTimer)
      await this.#send()
    } while (canSend(this.#now.state) && this.#now.state.trouble === null)
    return !hasUnsaved(this.#now.state)
  }

  /** Somebody else’s version came to light outside a save. */
  conflictWith = (theirs: DeskArticle) => this.#step({ type: 'conflict', theirs })
  /** Asks once more, also where the server had refused this person. */
  tryAgain = () => this.#stepAndSend({ type: 'again' })
  signedIn = () => this.#stepAndSend({ type: 'signed-in' })
  /** Saves what two texts became, over `theirs`, the version that the other one has. */
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

  /** From here on this window sees to what it keeps. */
  open(): void {
    this.#isOpen = true
    this.#journal.open()
  }

  /** Keeps and sends what is left, once; what cannot be sent is offered from then on. */
  close(): void {
    this.#isOpen = false
    void this.settle().finally(() => {
      if (!this.#isOpen) this.#journal.close()
    })
  }

  /** Writes what is unsaved into the browser’s journal. False where it gives no room. */
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
    if (isNoNews(this.#told, this.#now)) return
    this.#told = this.#now
    for (const listener of [...this.#listeners]) listener()
  }

  #plan(): void {
    clearTimeout(this.#sendTimer)
    if (this.#isOpen && canSend(this.#now.state))
      this.#sendTimer = setTimeout(() => void this.#send(), pauseMs(this.#now.state))
  }

  /** One at a time: who asks meanwhile waits for the one on its way. */
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
    const { base } = this.#now
    this.#set({ base: { ...base, ...request.fields, ...(saved.slug && { slug: saved.slug }) } })
    this.#step({ type: 'saved', version: saved.version, at: Date.now() })
    if (hasUnsaved(this.#now.state)) await this.keep()
    else await this.#journal.clear().catch(isFault)
    try {
      this.#onSaved(saved, request.fields)
    } catch (error) {
      // The server has the words, whatever the page makes of the news.
      problemOf(error)
    }
  }
}

/** A browser that fails at its journal keeps nothing; the network is tried all the same. */
const isFault = (error: unknown): false => {
  problemOf(error)
  return false
}

/** When words were kept is shown only while something stands between them and the server. */
const isNoNews = (told: Saving, now: Saving): boolean =>
  told.base === now.base &&
  looksAlike(told.state, now.state) &&
  (now.state.trouble === null ? (told.keptAt === null) === (now.keptAt === null) : told.keptAt === now.keptAt)
