import fs from 'node:fs'
import { readLines } from '#db/import/read/read-lines.ts'
import type { StoryFault } from '#domain/import/proof/import-proof.ts'
import { parsedJson } from '#domain/text/parsed-json.ts'

/** A judged public page: what it was made from, what was wrong with it, and its links and files, which are asked for again. */
export type PageResult = {
  path: string
  /** Digest of all that the page had to show. */
  wanted: string
  /** Program that made it, with the epoch of the database and the position in its change log. */
  build: string
  epoch: string
  seq: number
  tags: string[]
  faults: StoryFault[]
  links: string[]
  files: string[]
}

const MAX_LINE_BYTES = 16_000_000

/**
 * Results of judged pages in a file to which each is appended, so that a proof that was interrupted goes on. Only their
 * places are in memory. Close it after.
 */
export class PageResults {
  #places = new Map<string, { from: number; to: number }>()
  #handle: number
  #end = 0

  private constructor(file: string) {
    this.#handle = fs.openSync(file, 'a+', 0o600)
  }

  static async of(file: string): Promise<PageResults> {
    const results = new PageResults(file)
    let from = 0
    for await (const read of readLines(file, MAX_LINE_BYTES)) {
      const path = 'text' in read ? (parsedJson(read.text) as PageResult | null)?.path : undefined
      if (path !== undefined) results.#places.set(path, { from, to: read.bytesRead })
      from = read.bytesRead
    }
    results.#end = fs.fstatSync(results.#handle).size
    // A line that a crash cut off ends here.
    if (results.#end > 0) results.#write('\n')
    return results
  }

  find(path: string): PageResult | null {
    const place = this.#places.get(path)
    if (!place) return null
    const bytes = Buffer.alloc(place.to - place.from)
    fs.readSync(this.#handle, bytes, 0, bytes.length, place.from)
    return parsedJson(bytes.toString('utf8').trim()) as PageResult | null
  }

  add(result: PageResult): void {
    const from = this.#end
    this.#write(`${JSON.stringify(result)}\n`)
    this.#places.set(result.path, { from, to: this.#end })
  }

  close(): void {
    fs.closeSync(this.#handle)
  }

  #write(text: string): void {
    this.#end += fs.writeSync(this.#handle, text)
  }
}
