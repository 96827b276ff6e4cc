import { ownDatabase } from '#components/desk/saving/own-database.ts'
import type { ArticleFields } from '#domain/article/fields.ts'

/** A story by its id; one that the server has never seen, by the key that it will be made with. */
export type StoryKey = number | string

/** A text that this browser keeps by itself: words on their way to the server, or a text that gave way to another. */
export type Kept = {
  /** One a window that writes, one a text that gave way: no window ever writes over what another one keeps. */
  key: string
  story: StoryKey
  personId: string
  /** Why it was put aside; null for words that the server does not have yet. */
  label: string | null
  /** When its first word and its last one were written, ms UTC. */
  since: number
  at: number
  /** What the story was called. */
  headline: string
  fields: ArticleFields
}
/** The text that a kept one began from, and the version that it was. */
export type Base = { version: number; fields: ArticleFields }

type StoredBase = Base & { key: string }
const TEXTS = 'texts'
const BASES = 'bases'
const database = ownDatabase({ [TEXTS]: { keyPath: 'key' }, [BASES]: { keyPath: 'key' } }, 1)
const NEWS = 'broadsheet:journal'
const lockOf = (key: string) => `broadsheet:window:${key}`

/** True when it is done; false where the browser gives no room: then nobody may say that anything is kept. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch {
    return false
  }
}

/** What this browser keeps of stories by itself, whatever the network does. Nothing goes from it but by `drop`. */
export const journal = {
  /** Keeps a text in the place of what its key had. A base is given where it is another one than last time. */
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
   * What is kept of a person's stories, last written first. What an open window is writing is not `left`: that window sees
   * to it, and `seenTo` has its key. What another person wrote in this browser is theirs.
   */
  async look(personId: string): Promise<{ left: Kept[]; seenTo: string[] }> {
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

  /** What a kept text began from; null where that is not known. */
  async base(key: string): Promise<Base | null> {
    try {
      return (await database.run<StoredBase | undefined>('readonly', (store) => store(BASES).get(key))) ?? null
    } catch {
      return null
    }
  },
}

/** Says to other windows that this one sees to a key, until the answer is called or the window is gone. */
export function seeTo(key: string): () => void {
  let leave: () => void = () => undefined
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })
  void navigator.locks.request(lockOf(key), () => left).then(tellKept)
  return leave
}

/** Resolves when no window sees to a key any more, however that one ended. Rejects when `signal` says so. */
export const whenLeft = (key: string, signal: AbortSignal): Promise<void> =>
  navigator.locks.request(lockOf(key), { signal }, () => undefined)

/** Tells every list of kept texts in this browser to look again. */
export function tellKept(): void {
  const channel = new BroadcastChannel(NEWS)
  channel.postMessage(null)
  channel.close()
}

/** Calls when a list of kept texts is to look again; answers how to stop listening. */
export function onKept(act: () => void): () => void {
  const channel = new BroadcastChannel(NEWS)
  channel.onmessage = act
  return () => channel.close()
}
