import { ownDatabase } from '#components/desk/saving/own-database.ts'

/** A file that this browser keeps until it is in the library; with its keys whatever is asked again is done once. */
export type KeptFile = {
  key: string
  beginKey: string
  endKey: string
  personId: string
  file: File
  replaces: string | null
  /** When it was given, ms UTC. */
  at: number
}

const FILES = 'files'
// Apart from the words: however large the files are, those have a database of their own.
const database = ownDatabase({ [FILES]: { keyPath: 'key' } }, 1, 'broadsheet-uploads')
const KEPT_MS = 7 * 86_400_000
const lockOf = (key: string) => `broadsheet:upload:${key}`

/** The files that this window sees to, kept in this browser: one that is closed over them leaves them to the next. */
export class KeptFiles {
  #personId: string | null = null
  #ends = new Map<string, () => void>()

  /** Keeps a file, or its new keys. False where nobody is signed in, or the browser gives no room. */
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

  /** It came to an end: nobody has to see to it any more. */
  letGo(key: string): void {
    if (this.#personId === null) return
    void database.run('readwrite', (store) => store(FILES).delete(key)).catch(() => undefined)
    this.#ends.get(key)?.()
    this.#ends.delete(key)
  }

  isOfAnother = (personId: string): boolean => this.#personId !== null && this.#personId !== personId

  /** Hands over what other windows of this person left behind, the oldest first; what was left for a week is let go. */
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

  /** Sees to a file as the only window of this browser. `act` is not called where another one does. */
  #claim(key: string, act: () => void): Promise<void> {
    const over = new Promise<void>((resolve) => this.#ends.set(key, resolve))
    return new Promise((told) => {
      void navigator.locks.request(lockOf(key), { ifAvailable: true }, async (lock) => {
        if (lock) act()
        told()
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
