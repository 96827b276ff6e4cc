import fs from 'node:fs'
import { beginNewHistory } from '#db/commands/settings/begin-new-history.ts'
import { type ChangeLog, noteOf, openChangeLog } from '#db/engine/change-log.ts'
import { migrate } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import { preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { claimSweep, sweepPageStore } from '#db/page-store/sweep-page-store.ts'
import type { TestAction } from '#db/proofs/testing/action.ts'
import { openNewsroom } from '#db/proofs/testing/actions-newsroom.ts'
import { performAction } from '#db/proofs/testing/actions.ts'
import { type Ask, type Asks, publicAsks } from '#db/proofs/testing/freshness.ts'
import { difference } from '#db/proofs/testing/model-cache.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Answer } from '#server/http/pages/page-answer.ts'
import { type Made, PageCache, type Store } from '#server/http/pages/page-cache.ts'
import { fromStored } from '#server/http/store/stored-answer.ts'
import { openTestStore, STORE_BYTES } from '#server/http/testing/page-store.ts'
import { bodyOf } from '#server/shared/encodings.ts'

/** Events of a server and its files, beside the actions of editors. */
export type ServerEvent =
  | { event: 'stop' | 'kill' | 'sweep' | 'copy' | 'other build' }
  /** One of the two web processes died and is started again by itself. */
  | { event: 'front dies'; web: 0 | 1 }
  /**
   * The last copy takes the place of the database: by a restore, or by hand; then perhaps a command from the terminal.
   */
  | { event: 'restore' }
  | { event: 'copy back'; commands: readonly TestAction[] }

/** Rules of the store that a test takes away, to see the property fail. */
export type Without = 'position' | 'sql' | 'terminal' | 'build'

type WebServer = { log: ChangeLog; cache: PageCache<Answer>; end: (isKilled: boolean) => Promise<void> }
/** Number of answers, those that were rendered or came from the store, and those that differ from a new one. */
export type Visited = { asked: number; rendered: number; stored: number; stale: string[] }

/** Two web processes over one store and one newsroom; each page is the answer of one public query. */
export class StoredNewsroom {
  readonly #paper = testNewsroom()
  readonly #without: Without | undefined
  #db: Db = this.#paper.db
  #webProcesses: WebServer[] = []
  #program = 1
  #copy: Buffer | null = null
  #keys = new Map<string, string>()
  #asks: Asks = {}

  constructor(start: number, without?: Without) {
    this.#without = without
    this.#db.$client.pragma('synchronous = OFF')
    openNewsroom(this.#db, start)
    this.#start()
  }

  perform = (action: TestAction, now: number): boolean => performAction(this.#db, action, now)?.ok ?? false

  async happen(what: ServerEvent, now: number): Promise<void> {
    switch (what.event) {
      case 'sweep':
        return this.#sweep(now)
      case 'copy':
        this.#copy = this.#db.$client.serialize()
        return
      case 'front dies': {
        const [dead] = this.#webProcesses.splice(what.web, 1, this.#openWebServer())
        return dead?.end(true)
      }
      case 'other build':
        this.#program += 1
        break
      default:
    }
    await this.#endWebProcesses(what.event === 'kill')
    if (what.event === 'restore' && this.#putBack()) beginNewHistory(this.#db, [], now)
    if (what.event === 'copy back' && this.#putBack()) this.#useTerminal(what.commands, now)
    this.#start()
  }

  /** Asks one web process for every address, and compares each answer with a new one. */
  async visit(which: number, now: number): Promise<Visited> {
    const web = this.#webProcesses[which % this.#webProcesses.length]
    const visited: Visited = { asked: 0, rendered: 0, stored: 0, stale: [] }
    const before = web?.cache.counts.stored ?? 0
    this.#asks = { ...this.#asks, ...publicAsks(now) }
    for (const [name, ask] of Object.entries(this.#asks)) {
      const make = async () => {
        visited.rendered += 1
        return this.#make(ask)
      }
      const { value } = (await web?.cache.get(this.#keyOf(name), make)) ?? {}
      const [kept, fresh] = [textIn(value), this.#text(ask)]
      visited.asked += 1
      if (kept !== fresh) visited.stale.push(difference(name, kept, fresh))
    }
    visited.stored = (web?.cache.counts.stored ?? 0) - before
    return visited
  }

  async close(): Promise<void> {
    await this.#endWebProcesses(false)
    this.#db.$client.close()
    this.#paper.close()
  }

  #start(): void {
    const { seq, epoch } = noteOf(this.#db)
    const note = { epoch, seq: this.#without === 'position' ? Number.MAX_SAFE_INTEGER : seq }
    preparePageStore(this.#paper.dir, { build: this.#digest(), maxBytes: STORE_BYTES, note })
    this.#webProcesses = [this.#openWebServer(), this.#openWebServer()]
  }

  #digest = () => (this.#without === 'build' ? 'a build' : `build ${this.#program}`)

  #openWebServer(): WebServer {
    const log = openChangeLog(this.#paper.file)
    const seen = () => ({ epoch: log.epoch(), seq: log.seq() })
    const db = () => this.#db
    const opened = openTestStore({ dir: this.#paper.dir, db, seen, build: this.#digest() })
    if (!opened) throw new Error('The store failed.')
    const store = this.#without === 'sql' ? byMap(opened, log) : opened.store
    const cache = new PageCache<Answer>({ log, maxBytes: STORE_BYTES, store })
    return {
      log,
      cache,
      async end(isKilled) {
        await opened.end({ isKilled })
        log.close()
      },
    }
  }

  async #endWebProcesses(isKilled: boolean): Promise<void> {
    for (const web of this.#webProcesses.splice(0)) await web.end(isKilled)
  }

  #putBack(): boolean {
    if (!this.#copy) return false
    this.#db.$client.close()
    for (const end of ['-wal', '-shm']) fs.rmSync(this.#paper.file + end, { force: true })
    fs.writeFileSync(this.#paper.file, this.#copy)
    this.#db = openDatabase(this.#paper.file, { mode: 'write', busyTimeoutMs: 1_000 })
    this.#db.$client.pragma('synchronous = OFF')
    return true
  }

  /** Commands from the terminal before the next start; each begins by migrating. */
  #useTerminal(actions: readonly TestAction[], now: number): void {
    for (const action of actions) {
      if (this.#without !== 'terminal') migrate(this.#paper.dir)
      this.perform(action, now)
    }
  }

  #sweep(now: number): void {
    const { dir, file } = this.#paper
    const opened = openTestStore({ dir, db: () => this.#db, seen: () => noteOf(this.#db), build: this.#digest() })
    if (!opened) return
    const { writer } = opened.writing
    claimSweep(writer, now, 1)
    const steps = sweepPageStore(writer, { newsFile: file, build: this.#digest(), last: null })
    while (!steps.next().done);
    void opened.end({ isKilled: false })
  }

  #text = (ask: Ask): string => JSON.stringify([this.#program, ask(this.#db) ?? null])

  #make(ask: Ask): Made<Answer> {
    const note = noteOf(this.#db)
    const read = new Set<string>()
    const body = bodyOf(Buffer.from(collectReading(read, () => this.#text(ask))), { isBrotli: false, digest: '' })
    const tags = [...read]
    const madeFrom = { note, tags, changedAt: 0, build: this.#digest() }
    const value: Answer = { kind: 'page', status: 200, headers: {}, body, madeFrom, hits: 0 }
    return { value, note, tags, bytes: 1_000 }
  }

  /** The key of a page, as its address would be. */
  #keyOf(name: string): string {
    const key = this.#keys.get(name) ?? `/page-${this.#keys.size}`
    this.#keys.set(name, key)
    return key
  }
}

const textIn = (answer: Answer | undefined): string =>
  answer?.kind === 'page' ? String(answer.body.identity?.toString()) : ''

/** A store that asks the map of the change log, which begins empty, in the place of the database. */
function byMap({ store, rows }: NonNullable<ReturnType<typeof openTestStore>>, log: ChangeLog): Store<Answer> {
  return {
    put: (...put) => store.put(...put),
    find: (key) => {
      const row = rows.find(key)
      if (!row) return null
      const value = fromStored(row)
      const { note, tags } = { note: row.note, tags: value.madeFrom.tags }
      return log.isFresh(tags, note.seq) ? { value, note, tags, bytes: 1_000 } : null
    },
  }
}
