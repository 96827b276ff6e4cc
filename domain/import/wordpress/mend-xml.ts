// oxlint-disable-next-line no-control-regex -- XML 1.0 cannot hold them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const NEXT = /<!\[CDATA\[|<!--|<\/item>|&/g
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/iy
const CDATA = '<![CDATA['
const ITEM_END = '</item>'
/** Sections that are not read, with how they end. */
const SECTIONS = new Map([
  [CDATA, ']]>'],
  ['<!--', '-->'],
])
/** Boundary of two items; no text of a story has it as it stands. */
const BOUNDARY = /<\/item>\s{0,12}<item>\s{0,12}<title[\s>]/y
/** Longer than every token that the scan looks for, so that none is cut in two. */
const LOOK_AHEAD = 48

/**
 * A piece of mended XML: `begin` and `end` are the marks of a CDATA section, `data` is what stands between them, and
 * `markup` is everything else. Joined, the texts are the file. `boundary`, without a text, stands between two items.
 */
export type XmlPiece = { kind: 'markup' | 'begin' | 'data' | 'end' | 'boundary'; text: string }

/**
 * Mends XML as it streams by: removes control characters, which XML cannot hold, and escapes an `&` that begins no
 * reference. CDATA sections and comments stay as they are, but none of them goes on into the next item.
 */
export class XmlMender {
  /** Beginning of the section that the text is in; null outside of both kinds. */
  #section: string | null = null
  #rest = ''
  #pieces: XmlPiece[] = []

  /** Takes the next part of a file, and returns what is mended by now. */
  write(chunk: string): XmlPiece[] {
    const text = this.#rest + chunk.replace(FORBIDDEN, '')
    return this.#mendTo(text, Math.max(text.length - LOOK_AHEAD, 0))
  }

  /** Returns what `write` held back. */
  finish(): XmlPiece[] {
    return this.#mendTo(this.#rest, this.#rest.length)
  }

  #mendTo(text: string, end: number): XmlPiece[] {
    let at = 0
    while (at < end) {
      const stop = this.#nextStop(text, at)
      const until = Math.min(stop.index, end)
      this.#add(this.#section === CDATA ? 'data' : 'markup', text.slice(at, until))
      at = until
      if (stop.index >= end) continue
      at += stop.length
      this.#pass(stop.token)
    }
    this.#rest = text.slice(at)
    return this.#pieces.splice(0)
  }

  /** Adds a token, and enters or leaves its section. */
  #pass(token: string): void {
    if (token === ITEM_END) this.#add('markup', token)
    if (token === ITEM_END) this.#pieces.push({ kind: 'boundary', text: '' })
    else if (this.#section !== null) {
      this.#add(this.#section === CDATA ? 'end' : 'markup', token)
      this.#section = null
    } else {
      this.#add(token === CDATA ? 'begin' : 'markup', token === '&' ? '&amp;' : token)
      this.#section = SECTIONS.has(token) ? token : null
    }
  }

  #add(kind: XmlPiece['kind'], text: string): void {
    if (text === '') return
    const last = this.#pieces.at(-1)
    if (kind === 'markup' && last?.kind === kind) last.text += text
    else this.#pieces.push({ kind, text })
  }

  #nextStop(text: string, from: number): { index: number; token: string; length: number } {
    const end = this.#section === null ? undefined : SECTIONS.get(this.#section)
    if (end !== undefined) {
      const found = text.indexOf(end, from)
      const index = found < 0 ? text.length : found
      const cut = boundaryIn(text.slice(from, index))
      return cut < 0 ? { index, token: end, length: end.length } : { index: from + cut, token: end, length: 0 }
    }
    NEXT.lastIndex = from
    const found = NEXT.exec(text)
    if (!found) return { index: text.length, token: '', length: 0 }
    if (found[0] === ITEM_END && !isBoundary(text, found.index)) return { index: found.index, token: '<', length: 1 }
    REFERENCE.lastIndex = found.index
    const reference = found[0] === '&' ? REFERENCE.exec(text)?.[0] : undefined
    const token = reference ?? found[0]
    return { index: found.index, token, length: token.length }
  }
}

function isBoundary(text: string, at: number): boolean {
  BOUNDARY.lastIndex = at
  return BOUNDARY.test(text)
}

function boundaryIn(text: string): number {
  for (let at = text.indexOf(ITEM_END); at >= 0; at = text.indexOf(ITEM_END, at + 1))
    if (isBoundary(text, at)) return at
  return -1
}
