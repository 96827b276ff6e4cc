import sax, { type SAXParser, type Tag } from 'sax'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { XmlMender, type XmlPiece } from '#domain/import/wordpress/mend-xml.ts'
import { Namespaces } from '#domain/import/wordpress/namespaces.ts'
import type { XmlPart, XmlRecord } from '#domain/import/wordpress/xml-part.ts'

const MAX_TEXT = 4_000_000
const MAX_RECORD = 16_000_000
const MAX_DEPTH = 500
const MAX_PROBLEMS = 500
/** Letters that the parser gets at once. */
const PIECE = 4_096
/** Faults after which nothing is read up to the next item: each of them costs more than a hundred letters. */
const MAX_FAULTS = 50
/** Elements that are records, and those that are records directly below the element around all. */
type RecordNames = { records: ReadonlySet<string>; heads: ReadonlySet<string>; around: string }
const WXR: RecordNames = {
  records: new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term']),
  heads: new Set(['title', 'link', 'language', 'wp:base_site_url', 'wp:base_blog_url']),
  around: 'channel',
}
export const ATOM: RecordNames = {
  records: new Set(['atom:entry']),
  heads: new Set(['atom:title', 'atom:link']),
  around: 'atom:feed',
}
/** Parts of an item that nothing reads: what visitors wrote and who they are. */
const SKIPPED = /^wp:(?:comment_(?!type$)|commentmeta$)/
/** Faults that leave no doubt about the records. */
const HARMLESS = /Invalid character (?:entity|in entity)|Text data outside|Non-whitespace before/
/** Attributes of an element: the parser calls this method on them, and an export may have an attribute of that name. */
class Attributes {}
Object.defineProperty(Attributes.prototype, 'hasOwnProperty', {
  value(this: object, name: string): boolean {
    return Object.hasOwn(this, name)
  },
})
/** State of the parser between tags. The types of the library lack it. */
const { TEXT } = (sax as unknown as { STATE: { TEXT: number } }).STATE

const NONE: Readonly<Record<string, string>> = {}
function localNames(attributes: Record<string, string>): Readonly<Record<string, string>> {
  const all = Object.entries(attributes)
  return all.length === 0 ? NONE : Object.fromEntries(all.map(([name, value]) => [name.replace(/^.*:/s, ''), value]))
}

type Parser = SAXParser & { state?: number; tags?: Tag[] }
const isAlmostAll = ({ name }: XmlPart): boolean => name === 'wp:post_type'

export type ReadRecord = { record: XmlRecord } | { problem: { line: number; what: string } }

/**
 * Turns the text of an export, piece by piece, into its records. Control characters and a bare `&` are mended; entities
 * are never expanded beyond those of HTML. A record in which the XML is broken is reported with its line and left out,
 * and the next one is read. One record is in memory at a time: 4 million characters of a text, 16 million of a record.
 */
export class XmlRecordReader {
  #mender = new XmlMender()
  #parser: Parser
  #namespaces = new Namespaces()
  /** True within a CDATA section that does not go through the parser, which reads letter by letter. */
  #isData = false
  #done: ReadRecord[] = []
  #outside: string[] = []
  #open: XmlPart[] = []
  #begun: { line: number; size: number; isBroken: boolean } | null = null
  #skippedDepth = 0
  #isUnreadable = false
  #problems = 0
  /** Since the last item that was whole. */
  #faults = 0

  /** Elements around the first item. */
  #around: Tag[] | null = null

  #names: RecordNames

  constructor(names = WXR) {
    this.#names = names
    this.#parser = this.#newParser()
  }

  #newParser(): Parser {
    const parser: Parser = sax.parser(true, { position: true })
    parser.onopentagstart = (tag) => (tag.attributes = new Attributes() as Record<string, string>)
    parser.onopentag = (tag) => this.#onOpen(tag as Tag)
    parser.onclosetag = () => this.#onClose()
    parser.ontext = (text) => this.#onText(text)
    parser.oncdata = (text) => this.#onText(text)
    parser.onerror = (error) => this.#onError(error)
    return parser
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
      } else if (kind === 'boundary') this.#checkBoundary()
      else if (!this.#isData) this.#write(text)
      else if (kind === 'end') this.#isData = false
      else this.#onData(text)
    }
  }

  #write(text: string): void {
    for (let at = 0; at < text.length; at += PIECE) this.#writePiece(text.slice(at, at + PIECE))
  }

  #writePiece(text: string): void {
    if (this.#faults > MAX_FAULTS) {
      // Within an item, only the boundary to the next one ends what is skipped.
      const next = this.#begun ? -1 : text.search(/<item>\s*<title[\s>]/)
      this.#countLines(next < 0 ? text : text.slice(0, next))
      if (next < 0) return
      this.#restart()
      return this.#writePiece(text.slice(next))
    }
    this.#parser.write(text)
    if ((this.#parser.tags?.length ?? 0) <= MAX_DEPTH) return
    if (!this.#begun?.isBroken)
      this.#report(this.#begun?.line ?? this.#line, `tags are nested more than ${MAX_DEPTH} deep`)
    if (this.#begun) this.#begun.isBroken = true
    this.#faults = MAX_FAULTS + 1
  }

  /** Begins anew with the next item where the one before it left something open: a tag, an attribute, a comment. */
  #checkBoundary(): void {
    const isClean =
      this.#faults <= MAX_FAULTS &&
      !this.#begun &&
      this.#parser.state === TEXT &&
      this.#isAround(this.#parser.tags ?? [])
    const hasFaults = this.#faults > 0
    if (isClean) this.#faults = 0
    if (isClean || !this.#around) return
    if (!hasFaults)
      this.#report(
        this.#begun?.line ?? this.#line,
        'it leaves something open, and what follows up to the next item is lost',
      )
    this.#restart()
  }

  /** True for the elements that stood around the first item: as many others may be left open. */
  #isAround(open: readonly Tag[]): boolean {
    return open.length === this.#around?.length && open.every(({ name }, at) => name === this.#around?.[at]?.name)
  }

  /** Takes a new parser, within the elements that stood around the first item. */
  #restart(): void {
    const { line } = this.#parser
    this.#faults = 0
    this.#parser = this.#newParser()
    this.#namespaces = new Namespaces()
    this.#begun = null
    this.#open = []
    this.#outside = []
    this.#skippedDepth = 0
    for (const { name, attributes } of this.#around ?? []) {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
      this.#parser.write(`<${name}${written.join('')}>`)
    }
    this.#parser.line = line
  }

  #onData(text: string): void {
    this.#onText(text)
    this.#countLines(text)
  }

  #countLines(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#parser.line++
  }

  get #line(): number {
    return this.#parser.line + 1
  }

  #report(line: number, what: string): void {
    this.#problems++
    if (this.#problems > MAX_PROBLEMS) return
    const isLast = this.#problems === MAX_PROBLEMS
    this.#done.push({ problem: { line, what: isLast ? 'the file has more faults than can be listed' : what } })
  }

  #onOpen(tag: Tag): void {
    const name = this.#namespaces.open(tag.name, tag.attributes) ?? ''
    const part: XmlPart = { name, attributes: localNames(tag.attributes), text: '', parts: [], isCut: false }
    // An item that has everything but its end; one that begins in the midst of another is a part of a broken one.
    if (name === 'item' && this.#begun && this.#open.length === 1 && this.#open[0]?.parts.some(isAlmostAll)) {
      this.#report(this.#begun.line, 'the item has no end')
      this.#begun = null
      this.#open = []
      this.#skippedDepth = 0
    } else if (name === 'item' && this.#begun && !this.#begun.isBroken) {
      this.#report(this.#line, 'an item begins within another')
      this.#begun.isBroken = true
    }
    if (!this.#begun) {
      const isRecord =
        this.#names.records.has(name) || (this.#names.heads.has(name) && this.#outside.at(-1) === this.#names.around)
      if (!isRecord) return void this.#outside.push(name)
      if (name === 'item') this.#around ??= this.#parser.tags?.slice(0, -1) ?? []
      this.#begun = { line: this.#line, size: 0, isBroken: false }
      this.#open = [part]
      return
    }
    if (this.#skippedDepth > 0 || name === '' || SKIPPED.test(name)) return void this.#skippedDepth++
    this.#begun.size += 50
    if (this.#open.length < 4 && this.#begun.size < MAX_RECORD) this.#open.at(-1)?.parts.push(part)
    this.#open.push(part)
  }

  #onText(text: string): void {
    if (!this.#isUnreadable && text.includes('\ufffd')) {
      this.#isUnreadable = true
      this.#report(this.#line, 'characters that were lost before the export was made')
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
    // A comment, attribute or name without bounds: the parser would keep it.
    const [, buffer] = /^Max buffer length exceeded: (\w+)$/.exec(what) ?? []
    if (buffer !== undefined) Object.assign(this.#parser, { [buffer]: '' })
    if (HARMLESS.test(what)) return
    this.#faults++
    if (this.#begun?.isBroken || (!this.#begun && /doctype/i.test(what))) return
    if (this.#begun) this.#begun.isBroken = true
    this.#report(this.#line, what)
  }
}
