import sax, { type SAXParser, type Tag } from 'sax'
import { XmlMender, type XmlPiece } from '#domain/import/wordpress/mend-xml.ts'
import { Namespaces } from '#domain/import/wordpress/namespaces.ts'
import type { XmlPart, XmlRecord } from '#domain/import/wordpress/xml-part.ts'

const MAX_TEXT = 4_000_000
const MAX_RECORD = 16_000_000
/** Elements of the head that are records, and elements directly below `<channel>`. */
const RECORDS = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'])
const OF_CHANNEL = new Set(['title', 'link', 'language', 'wp:base_site_url', 'wp:base_blog_url'])
/** Parts of an item that nothing reads: what visitors wrote and who they are. */
const SKIPPED = /^wp:(?:comment_(?!type$)|commentmeta$)/
/** Faults that leave no doubt about the records. */
const HARMLESS = /Invalid character (?:entity|in entity)|Text data outside|Non-whitespace before|DOCTYPE|doctype/
/** State of the parser between tags. The types of the library lack it. */
const { TEXT } = (sax as unknown as { STATE: { TEXT: number } }).STATE

const NONE: Readonly<Record<string, string>> = {}
function localNames(attributes: Record<string, string>): Readonly<Record<string, string>> {
  const all = Object.entries(attributes)
  return all.length === 0 ? NONE : Object.fromEntries(all.map(([name, value]) => [name.replace(/^.*:/s, ''), value]))
}

export type ReadRecord = { record: XmlRecord } | { problem: { line: number; what: string } }

/**
 * Turns the text of an export, piece by piece, into its records. Control characters and a bare `&` are mended; entities
 * are never expanded beyond those of HTML. A record in which the XML is broken is reported with its line and left out,
 * and the next one is read. One record is in memory at a time: 4 million characters of a text, 16 million of a record.
 */
export class XmlRecordReader {
  #mender = new XmlMender()
  #parser: SAXParser & { state?: number } = sax.parser(true, { position: true })
  #namespaces = new Namespaces()
  /** True within a CDATA section that does not go through the parser, which reads letter by letter. */
  #isData = false
  #done: ReadRecord[] = []
  #outside: string[] = []
  #open: XmlPart[] = []
  #begun: { line: number; size: number; isBroken: boolean } | null = null
  #skippedDepth = 0
  #isUnreadable = false

  constructor() {
    this.#parser.onopentag = (tag) => this.#onOpen(tag as Tag)
    this.#parser.onclosetag = () => this.#onClose()
    this.#parser.ontext = (text) => this.#onText(text)
    this.#parser.oncdata = (text) => this.#onText(text)
    this.#parser.onerror = (error) => this.#onError(error)
  }

  write(text: string): ReadRecord[] {
    this.#read(this.#mender.write(text))
    return this.#done.splice(0)
  }

  finish(): ReadRecord[] {
    this.#read(this.#mender.finish())
    if (this.#begun && !this.#begun.isBroken) {
      this.#report(this.#begun.line, 'the file ends within this record')
      this.#begun.isBroken = true
    }
    this.#parser.close()
    return this.#done.splice(0)
  }

  #read(pieces: XmlPiece[]): void {
    for (const { kind, text } of pieces) {
      if (kind === 'begin' && this.#open.length > 0 && this.#parser.state === TEXT) {
        // The text before it comes first.
        this.#parser.flush()
        this.#isData = true
      } else if (!this.#isData) this.#parser.write(text)
      else if (kind === 'end') this.#isData = false
      else this.#onData(text)
    }
  }

  #onData(text: string): void {
    this.#onText(text)
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#parser.line++
  }

  get #line(): number {
    return this.#parser.line + 1
  }

  #report(line: number, what: string): void {
    this.#done.push({ problem: { line, what } })
  }

  #onOpen(tag: Tag): void {
    const name = this.#namespaces.open(tag.name, tag.attributes) ?? ''
    const part: XmlPart = { name, attributes: localNames(tag.attributes), text: '', parts: [], isCut: false }
    if (name === 'item' && this.#begun) {
      this.#report(this.#begun.line, 'the item has no end')
      this.#begun = null
      this.#open = []
      this.#skippedDepth = 0
    }
    if (!this.#begun) {
      const isRecord = RECORDS.has(name) || (OF_CHANNEL.has(name) && this.#outside.at(-1) === 'channel')
      if (!isRecord) return void this.#outside.push(name)
      this.#begun = { line: this.#line, size: 0, isBroken: false }
      this.#open = [part]
      return
    }
    if (this.#skippedDepth > 0 || name === '' || SKIPPED.test(name)) return void this.#skippedDepth++
    this.#begun.size += 50
    if (this.#open.length < 4) this.#open.at(-1)?.parts.push(part)
    this.#open.push(part)
  }

  #onText(text: string): void {
    if (!this.#isUnreadable && text.includes('\ufffd')) {
      this.#isUnreadable = true
      this.#report(this.#line, 'characters in another encoding than the file declares: they are lost')
    }
    const part = this.#open.at(-1)
    if (!this.#begun || !part || this.#skippedDepth > 0) return
    const room = Math.min(MAX_TEXT - part.text.length, MAX_RECORD - this.#begun.size)
    if (text.length > room) part.isCut = true
    if (room <= 0) return
    part.text += text.length > room ? text.slice(0, room) : text
    this.#begun.size += Math.min(text.length, room)
  }

  #onClose(): void {
    this.#namespaces.close()
    if (!this.#begun) return void this.#outside.pop()
    if (this.#skippedDepth > 0) return void this.#skippedDepth--
    const part = this.#open.pop()
    if (this.#open.length > 0 || !part) return
    if (!this.#begun.isBroken) this.#done.push({ record: { ...part, line: this.#begun.line } })
    this.#begun = null
  }

  #onError(error: Error): void {
    // The parser goes on as soon as its error is taken from it.
    this.#parser.error = null as unknown as Error
    const [what = ''] = error.message.split('\n')
    if (HARMLESS.test(what) || this.#begun?.isBroken) return
    if (this.#begun) this.#begun.isBroken = true
    this.#report(this.#line, what)
  }
}
