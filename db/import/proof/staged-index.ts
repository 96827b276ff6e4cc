import fs from 'node:fs'
import { readLines } from '#db/import/read/read-lines.ts'
import { stagedFacts } from '#domain/import/proof/staged-facts.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

const MAX_LINE_BYTES = 64_000_000
/** `wordpress:old.example:` or `wordpress:localhost:8080:`. */
const PREFIX = /^[a-z]+:[^:/]*(?::\d+)?:/

type Place = { from: number; to: number; at: number }

/**
 * Finds the staged records of a batch by the id that an item has in its export. Only places in the file are in memory;
 * a record is read when it is asked for. Close it after.
 */
export class StagedIndex {
  #places = new Map<string, Place>()
  #prefixes = new Set<string>([''])
  #taken = new Set<number>()
  #handle: number
  /** The story that has an old address as its own, by the key of the address. */
  readonly owners = new Map<string, string>()
  /** The draft that has an old address, by the key of the address. */
  readonly drafts = new Map<string, string>()
  /** Hosts of the stories' own addresses, without `www.`. */
  readonly hosts = new Set<string>()

  private constructor(file: string) {
    this.#handle = fs.openSync(file, 'r')
  }

  static async of(file: string): Promise<StagedIndex> {
    const index = new StagedIndex(file)
    let from = 0
    for await (const read of readLines(file, MAX_LINE_BYTES)) {
      if ('text' in read) index.#add(read.text, { from, to: read.bytesRead, at: index.#places.size })
      from = read.bytesRead
    }
    return index
  }

  get size(): number {
    return this.#places.size
  }

  close(): void {
    fs.closeSync(this.#handle)
  }

  /** The line of the record that an item of the export became; null where it is not among the records. */
  take(id: string): string | null {
    for (const prefix of this.#prefixes) {
      const place = this.#places.get(prefix + id)
      if (!place) continue
      this.#taken.add(place.at)
      return this.#lineAt(place)
    }
    return null
  }

  /** Lines of the records that nobody took, in the order of the file. */
  *others(): Generator<string> {
    for (const place of this.#places.values()) if (!this.#taken.has(place.at)) yield this.#lineAt(place)
  }

  #add(line: string, place: Place): void {
    const staged = stagedFacts(line)
    if (!staged) return
    this.#places.set(staged.id, place)
    const prefix = PREFIX.exec(staged.id)?.[0]
    if (prefix !== undefined) this.#prefixes.add(prefix)
    if (staged.state === 'draft')
      for (const key of staged.old_addresses.map(oldAddressKey)) if (key !== null) this.drafts.set(key, staged.id)
    const [own] = staged.old_addresses
    if (own === undefined) return
    const key = oldAddressKey(own)
    if (key !== null && !this.owners.has(key)) this.owners.set(key, staged.id)
    const host = URL.parse(own)?.host.replace(/^www\./, '')
    if (host) this.hosts.add(host)
  }

  #lineAt({ from, to }: Place): string {
    const bytes = Buffer.alloc(to - from)
    fs.readSync(this.#handle, bytes, 0, bytes.length, from)
    return bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trim()
  }
}
