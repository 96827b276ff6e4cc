import { type ApiProblem, api, problemOf } from '#components/desk/api.ts'
import { type LibraryPicture, readPicture } from '#components/desk/media/pictures.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const LABELS: Readonly<Record<string, Message>> = {
  alt: msg('Alt text'),
  isDecorative: msg('Decorative, no alt text'),
  caption: msg('Caption'),
  credit: msg('Credit'),
  rights: msg('Rights'),
  mayBeGivenOn: msg('May be given on'),
  expiresAt: msg('May be used until'),
  focus: msg('Focal point'),
  sourceType: msg('How it came about'),
}

/** The fields of a picture that the desk edits. */
export type PictureFields = Pick<
  LibraryPicture,
  'alt' | 'isDecorative' | 'caption' | 'credit' | 'rights' | 'mayBeGivenOn' | 'expiresAt' | 'focus' | 'sourceType'
>
type Change = Partial<PictureFields>

export type PictureEditState = {
  /** The picture as last received from the server. */
  base: LibraryPicture
  /** Edits that are not saved yet. */
  typed: Change
  is: 'saved' | 'waiting' | 'saving' | 'offline' | 'failed' | 'refused' | 'conflict'
  /** Time of the last save in this window, ms UTC. */
  savedAt: number | null
  /** The other person's version, if both changed the same field. */
  theirs: LibraryPicture | null
  why: string
}

const PAUSE_MS = 800
const AGAIN_MS = 4_000
const names = (change: Change) => Object.keys(change) as (keyof PictureFields)[]

/** `Alt text is too long.` The message of a refusal follows the name of its field. */
function refusalOf({ errors: [first], title }: ApiProblem): string {
  if (!first) return title
  const label = LABELS[first.field]
  return t('{field} {problem}.', { field: label ? t(label) : first.field, problem: first.message })
}
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Autosaves the fields of a picture, one request at a time. Another person's change to a different field is merged; on
 * a conflict over the same field nothing is saved until somebody chooses.
 */
export class PictureEdit {
  #state: PictureEditState
  #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | null = null
  #onSaved: (picture: LibraryPicture) => void

  constructor(base: LibraryPicture, onSaved: (picture: LibraryPicture) => void) {
    this.#state = { base, typed: {}, is: 'saved', savedAt: null, theirs: null, why: '' }
    this.#onSaved = onSaved
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  snapshot = (): PictureEditState => this.#state

  change = (change: Change): void => {
    const is = this.#state.is === 'conflict' ? 'conflict' : 'waiting'
    this.#set({ typed: { ...this.#state.typed, ...change }, is, why: '' })
    this.#plan(PAUSE_MS)
  }

  /** Saves pending edits at once, for blur and unmount. */
  flush = (): Promise<void> => {
    clearTimeout(this.#timer)
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null
      if (this.#state.is === 'waiting') this.#plan(PAUSE_MS)
      if (this.#state.is === 'offline' || this.#state.is === 'failed') this.#plan(AGAIN_MS)
    })
    return this.#sending
  }

  /** Takes over a newer version from the server, unless there are unsaved edits. */
  refresh = (picture: LibraryPicture): void => {
    if (picture.version > this.#state.base.version && names(this.#state.typed).length === 0)
      this.#set({ base: picture })
  }

  keepMine = (): void => {
    const { theirs } = this.#state
    if (!theirs) return
    this.#set({ base: theirs, theirs: null, is: 'waiting' })
    void this.flush()
  }
  takeTheirs = (): void => {
    const { theirs } = this.#state
    if (theirs) this.#set({ base: theirs, theirs: null, typed: {}, is: 'saved' })
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }

  async #send(): Promise<void> {
    const { base, typed, theirs } = this.#state
    if (names(typed).length === 0 || theirs) return
    this.#set({ is: 'saving' })
    try {
      const asked = { version: base.version, ...typed }
      const saved = await api.send<LibraryPicture>('PUT', `/api/media/${base.id}`, asked)
      const rest = this.#unlike(typed)
      this.#set({ base: saved, typed: rest, is: names(rest).length > 0 ? 'waiting' : 'saved', savedAt: Date.now() })
      this.#tell(saved)
    } catch (error) {
      await this.#failed(problemOf(error), base, typed)
    }
  }

  /** A throwing listener must not undo the save: the server already has it. */
  #tell(saved: LibraryPicture): void {
    try {
      this.#onSaved(saved)
    } catch (error) {
      problemOf(error)
    }
  }

  /** Returns the edits made since `sent` was sent. */
  #unlike(sent: Change): Change {
    const entries = Object.entries(this.#state.typed).filter(
      ([name, value]) => !isSame(value, sent[name as keyof PictureFields]),
    )
    return Object.fromEntries(entries)
  }

  async #failed(error: ApiProblem, base: LibraryPicture, typed: Change): Promise<void> {
    if (error.status === 0) return this.#set({ is: 'offline' })
    if (error.status < 0 || error.status >= 500 || error.status === 429)
      return this.#set({ is: 'failed', why: error.title })
    if (error.code !== 'changed-meanwhile') {
      return this.#set({ is: 'refused', why: refusalOf(error) })
    }
    const theirs = await readPicture(base.id).catch(() => null)
    if (!theirs) return this.#set({ is: 'offline' })
    const isBoth = names(typed).some((name) => !isSame(base[name], theirs[name]) && !isSame(typed[name], theirs[name]))
    if (isBoth) return this.#set({ is: 'conflict', theirs })
    this.#set({ base: theirs })
    await this.#send()
  }

  #set(change: Partial<PictureEditState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of new Set(this.#listeners)) listener()
  }
}
