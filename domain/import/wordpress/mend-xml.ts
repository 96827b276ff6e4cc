// oxlint-disable-next-line no-control-regex -- XML 1.0 cannot hold them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const NEXT = /<!\[CDATA\[|<!--|&/g
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/iy
/** Sections that are not read, with how they end. */
const SECTIONS = new Map([
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
])
/** Longer than every token that the scan looks for, so that none is cut in two. */
const LOOK_AHEAD = 48

/**
 * Mends XML as it streams by: removes control characters, which XML cannot hold, and escapes an `&` that begins no
 * reference. CDATA sections and comments stay as they are.
 */
export class XmlMender {
  /** End of the section that the text is in; null outside of both kinds. */
  #end: string | null = null
  #rest = ''

  /** Takes the next part of a file, and returns what is mended by now. */
  write(chunk: string): string {
    const text = this.#rest + chunk.replace(FORBIDDEN, '')
    return this.#mendTo(text, Math.max(text.length - LOOK_AHEAD, 0))
  }

  /** Returns what `write` held back. */
  finish(): string {
    return this.#mendTo(this.#rest, this.#rest.length)
  }

  #mendTo(text: string, end: number): string {
    let out = ''
    let at = 0
    while (at < end) {
      const stop = this.#nextStop(text, at)
      const until = Math.min(stop.index, end)
      out += text.slice(at, until)
      at = until
      if (stop.index >= end) continue
      out += stop.token === '&' ? '&amp;' : stop.token
      at += stop.length
      this.#end = this.#end === null ? (SECTIONS.get(stop.token) ?? null) : null
    }
    this.#rest = text.slice(at)
    return out
  }

  #nextStop(text: string, from: number): { index: number; token: string; length: number } {
    if (this.#end !== null) {
      const index = text.indexOf(this.#end, from)
      return { index: index < 0 ? text.length : index, token: this.#end, length: this.#end.length }
    }
    NEXT.lastIndex = from
    const found = NEXT.exec(text)
    if (!found) return { index: text.length, token: '', length: 0 }
    REFERENCE.lastIndex = found.index
    const reference = found[0] === '&' ? REFERENCE.exec(text)?.[0] : undefined
    const token = reference ?? found[0]
    return { index: found.index, token, length: token.length }
  }
}
