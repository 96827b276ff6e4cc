import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

/** A save request. Its key makes retries idempotent. */
export type SaveRequest = { key: string; version: number; fields: ArticleFields }

/** `isHere`: the fault is in this window, not on the server. */
export type Trouble =
  | { kind: 'offline'; since: number; tries: number }
  | { kind: 'failed'; since: number; tries: number; isFull: boolean; isHere: boolean; id: string | null }
  | { kind: 'signed-out'; since: number }
  | { kind: 'conflict'; theirs: DeskArticle }
  | { kind: 'stopped'; message: string }

export type SaveState = {
  version: number
  /** Edits that are not sent yet. */
  pending: ArticleFields
  sending: SaveRequest | null
  /** A save without a response; it is retried first, unchanged. */
  retry: SaveRequest | null
  /** Fields that the server refused; held until they are edited again. */
  held: ArticleFields
  /** The reasons, by field. */
  problems: Record<string, string>
  trouble: Trouble | null
  savedAt: number | null
}

export type SaveEvent =
  | { type: 'edited'; fields: ArticleFields }
  | { type: 'sent'; key: string }
  | { type: 'saved'; version: number; at: number }
  | { type: 'lost'; at: number; reason: 'offline' | 'failed'; isFull?: boolean; isHere?: boolean; id?: string | null }
  | { type: 'refused'; errors: { field: string; message: string }[] }
  | { type: 'signed-out'; at: number }
  | { type: 'signed-in' }
  | { type: 'conflict'; theirs: DeskArticle }
  | { type: 'keep-mine' }
  | { type: 'take-theirs' }
  | { type: 'stopped'; message: string }
  /** Retries on request after the server had refused. */
  | { type: 'again' }

const EDIT_PAUSE_MS = 1_000
const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 60_000

export const savedState = (version: number, savedAt: number | null): SaveState => ({
  version,
  pending: {},
  sending: null,
  retry: null,
  held: {},
  problems: {},
  trouble: null,
  savedAt,
})

const isEmpty = (fields: ArticleFields) => Object.keys(fields).length === 0

/** Returns all edits that the server has not confirmed. */
export const unsavedFields = (state: SaveState): ArticleFields => ({
  ...state.held,
  ...state.retry?.fields,
  ...state.sending?.fields,
  ...state.pending,
})

export const hasUnsaved = (state: SaveState): boolean => !isEmpty(unsavedFields(state))

const sameNames = (a: object, b: object) => Object.keys(a).join() === Object.keys(b).join()

/** True if nothing visible differs, as when another keystroke is added to edits that already wait. */
export const looksAlike = (a: SaveState, b: SaveState): boolean =>
  hasUnsaved(a) === hasUnsaved(b) &&
  a.version === b.version &&
  a.sending === b.sending &&
  a.trouble === b.trouble &&
  a.savedAt === b.savedAt &&
  sameNames(a.held, b.held) &&
  sameNames(a.problems, b.problems)

/** True if something waits and nothing blocks it; at most one save is in flight. */
export function canSend(state: SaveState): boolean {
  if (state.sending || (!state.retry && isEmpty(state.pending))) return false
  return state.trouble === null || state.trouble.kind === 'offline' || state.trouble.kind === 'failed'
}

/** Returns the request that `sent` will put in flight. */
export const nextRequest = (state: SaveState, key: string): SaveRequest =>
  state.retry ?? { key, version: state.version, fields: state.pending }

/** Returns the delay before sending: a typing pause, or an exponential backoff after failures. */
export function pauseMs(state: SaveState): number {
  const tries = state.trouble && 'tries' in state.trouble ? state.trouble.tries : 0
  return tries === 0 ? EDIT_PAUSE_MS : Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (tries - 1))
}

const without = <T extends object>(from: T, names: string[]): T =>
  Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name))) as T

const only = (from: ArticleFields, names: string[]): ArticleFields =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))

function edited(state: SaveState, fields: ArticleFields): SaveState {
  const names = Object.keys(fields)
  return {
    ...state,
    pending: { ...state.pending, ...fields },
    held: without(state.held, names),
    problems: without(state.problems, [...names, '']),
  }
}

function sent(state: SaveState, key: string): SaveState {
  if (!canSend(state)) return state
  const sending = nextRequest(state, key)
  return { ...state, sending, retry: null, pending: state.retry ? state.pending : {} }
}

function lost(state: SaveState, event: Extract<SaveEvent, { type: 'lost' }>): SaveState {
  const before = state.trouble && 'tries' in state.trouble ? state.trouble : null
  const times = { since: before?.since ?? event.at, tries: (before?.tries ?? 0) + 1 }
  const trouble: Trouble =
    event.reason === 'offline'
      ? { kind: 'offline', ...times }
      : { kind: 'failed', ...times, isFull: event.isFull === true, isHere: event.isHere === true, id: event.id ?? null }
  return { ...state, retry: state.sending, sending: null, trouble }
}

/** Holds the refused fields; if the response names none, the whole save. */
function refused(state: SaveState, errors: { field: string; message: string }[]): SaveState {
  const asked = state.sending?.fields ?? {}
  const problems = Object.fromEntries(errors.map(({ field, message }) => [field.split('.')[0] ?? '', message]))
  const named = Object.keys(problems).filter((name) => name in asked)
  const names = named.length > 0 ? named : Object.keys(asked)
  // Fields edited since the request are not held.
  const held = without(only(asked, names), Object.keys(state.pending))
  return {
    ...state,
    sending: null,
    trouble: null,
    held: { ...state.held, ...held },
    problems: { ...state.problems, ...problems },
    pending: { ...without(asked, names), ...state.pending },
  }
}

/** Reducer of a story's saves. Pure: no clock, no network; no event ever drops an unsaved edit. */
export function step(state: SaveState, event: SaveEvent): SaveState {
  const back = (): SaveState => ({
    ...state,
    pending: { ...state.retry?.fields, ...state.sending?.fields, ...state.pending },
    sending: null,
    retry: null,
  })
  switch (event.type) {
    case 'edited':
      return edited(state, event.fields)
    case 'sent':
      return sent(state, event.key)
    case 'saved':
      return { ...state, version: event.version, savedAt: event.at, sending: null, trouble: null }
    case 'lost':
      return lost(state, event)
    case 'refused':
      return refused(state, event.errors)
    case 'signed-out':
      return { ...state, retry: state.sending, sending: null, trouble: { kind: 'signed-out', since: event.at } }
    case 'signed-in':
      return { ...state, trouble: state.trouble?.kind === 'signed-out' ? null : state.trouble }
    case 'conflict':
      return { ...back(), trouble: { kind: 'conflict', theirs: event.theirs } }
    case 'keep-mine':
      if (state.trouble?.kind !== 'conflict') return state
      return { ...state, version: state.trouble.theirs.version, trouble: null }
    case 'take-theirs':
      if (state.trouble?.kind !== 'conflict') return state
      return savedState(state.trouble.theirs.version, state.trouble.theirs.savedAt)
    case 'again':
      return state.trouble?.kind === 'stopped' ? { ...state, trouble: null } : state
    case 'stopped':
      return { ...back(), trouble: { kind: 'stopped', message: event.message } }
  }
}
