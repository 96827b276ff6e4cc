import { ownDatabase } from '#components/desk/saving/own-database.ts'

/** A file that this browser keeps until it is uploaded, with the idempotency keys that make its retries safe. */
export type KeptFile = {
  key: string
  beginKey: string
  endKey: string
  personId: string
  file: File
  replaces: string | null
  /** Time at which it was added, ms UTC. */
  at: number
}

const FILES = 'files'
// Separate from the database of unsaved text, so that large files cannot fill that one.
const database = ownDatabase({ [FILES]: { keyPath: 'key' } }, 1, 'broadsheet-uploads')
const KEPT_MS = 7 * 86_400_000
const lockOf = (key: string) => `broadsheet:upload:${key}`

/** The files that this window uploads, kept in IndexedDB; if the window closes early, the next one resumes them. */
export class KeptFiles {
  #personId: string | null = null
  #ends = new Map<string, () => void>()

  /** Stores a file, or its new keys. False if nobody is signed in or the browser has no room. */
  async keep(kept: Omit<KeptFile, 'personId' | 'at'>): Promise<boolean> {
    const personId = this.#personId
    if (personId === null) return false
    if (!this.#ends.has(kept.key)) void this.#claim(kept.key, () => undefined)
    const put = database.run('readwrite', (store) => store(FILES).put({ ...kept, personId, at: Date.now() }))
    return put.then(
      () => true,
      () => false,
    )
  }

  /** Deletes a finished file and releases its lock. */
  letGo(key: string): void {
    if (this.#personId === null) return
    void database.run('readwrite', (store) => store(FILES).delete(key)).catch(() => undefined)
    this.#ends.get(key)?.()
    this.#ends.delete(key)
  }

  isOfAnother = (personId: string): boolean => this.#personId !== null && this.#personId !== personId

  /**
   * Passes on the files that other windows of this person left behind, oldest first; files older than a week are
   * deleted.
   */
  async open(personId: string, take: (kept: KeptFile) => void): Promise<void> {
    if (this.#personId === personId) return
    for (const end of this.#ends.values()) end()
    this.#ends.clear()
    this.#personId = personId
    for (const kept of await allFiles()) {
      if (Date.now() - kept.at > KEPT_MS) this.letGo(kept.key)
      else if (kept.personId === personId) await this.#claim(kept.key, () => take(kept))
    }
  }

  /**
   * Takes the lock of a file, so that one window only uploads it. `act` is not called if another window holds the lock.
   */
  #claim(key: string, act: () => void): Promise<void> {
    const over = new Promise<void>((resolve) => this.#ends.set(key, resolve))
    return new Promise((resolve) => {
      void navigator.locks.request(lockOf(key), { ifAvailable: true }, async (lock) => {
        if (lock) act()
        resolve()
        if (lock) await over
      })
    })
  }
}

async function allFiles(): Promise<KeptFile[]> {
  try {
    const all = await database.run<KeptFile[]>('readonly', (store) => store(FILES).getAll())
    return all.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  } catch {
    return []
  }
}
