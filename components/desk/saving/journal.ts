import { ownDatabase } from '#components/desk/saving/own-database.ts'
import { windowsChannel } from '#components/desk/saving/windows-channel.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

/** The id of a story; for a story not yet on the server, the idempotency key that will create it. */
export type StoryKey = number | string

/** Why a text was set aside: it was merged with the server's, or with a kept one of this time (ms UTC). */
export type SetAside = { mergedWith: 'server' | number }
/** A text stored in this browser: unsaved edits, or a version set aside in a merge. */
export type Kept = {
  /** One key for each editing window and each text set aside, so that no window overwrites another's. */
  key: string
  story: StoryKey
  personId: string
  /** Why the text was set aside; a sentence in texts of earlier versions; null for unsaved edits. */
  label: SetAside | string | null
  /** Times of the first and the last edit, ms UTC. */
  since: number
  at: number
  /** The story's headline. */
  headline: string
  fields: ArticleFields
}
/** The text that a stored one is based on, and its version. */
export type Base = { version: number; fields: ArticleFields }

type StoredBase = Base & { key: string }
const TEXTS = 'texts'
const BASES = 'bases'
const database = ownDatabase({ [TEXTS]: { keyPath: 'key' }, [BASES]: { keyPath: 'key' } }, 1)
const lockOf = (key: string) => `broadsheet:window:${key}`

/** True on success; false if the browser has no room, and then the desk must not claim that anything is stored. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch {
    return false
  }
}

/** The journal: texts stored in this browser independently of the network. Only `drop` deletes anything. */
export const journal = {
  /** Stores a text under its key, replacing the previous one. `base` is passed only if it changed since. */
  keep: (kept: Kept, base: Base | null): Promise<boolean> =>
    isDone(
      database.run('readwrite', (store) => {
        if (base) store(BASES).put({ key: kept.key, ...base } satisfies StoredBase)
        return store(TEXTS).put(kept)
      }),
    ),

  drop: (key: string): Promise<boolean> =>
    isDone(
      database.run('readwrite', (store) => {
        store(BASES).delete(key)
        return store(TEXTS).delete(key)
      }),
    ),

  /**
   * Reads the stored texts of a person, last edited first. Texts that an open window is editing are not in `left`;
   * their keys are in `seenTo`. Another person's texts in this browser are not returned.
   */
  async read(personId: string): Promise<{ left: Kept[]; seenTo: string[] }> {
    try {
      const all = await database.run<Kept[]>('readonly', (store) => store(TEXTS).getAll())
      const { held = [] } = await navigator.locks.query()
      const open = new Set(held.map((lock) => lock.name))
      const own = all
        .filter((kept) => kept.personId === personId)
        .sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1))
      return {
        left: own.filter(({ key }) => !open.has(lockOf(key))),
        seenTo: own.map(({ key }) => key).filter((key) => open.has(lockOf(key))),
      }
    } catch {
      return { left: [], seenTo: [] }
    }
  },

  /** Reads the base of a stored text; null if unknown. */
  async base(key: string): Promise<Base | null> {
    try {
      return (await database.run<StoredBase | undefined>('readonly', (store) => store(BASES).get(key))) ?? null
    } catch {
      return null
    }
  },
}

/**
 * Locks a key for this window, visible to other windows, until the returned function is called or the window is gone.
 */
export function seeTo(key: string): () => void {
  let leave: () => void = () => undefined
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })
  void navigator.locks.request(lockOf(key), () => left).then(tellKept)
  return leave
}

/** Resolves when no window holds the lock of a key any more, however it was released. Rejects when `signal` aborts. */
export const whenLeft = (key: string, signal: AbortSignal): Promise<void> =>
  navigator.locks.request(lockOf(key), { signal }, () => undefined)

/** Tells the lists of stored texts in all windows to reload, and subscribes to it. */
export const { tell: tellKept, on: onKept } = windowsChannel('broadsheet:journal')
