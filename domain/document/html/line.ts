import { marksOf, PLAIN, type State, sameMarks } from '#domain/document/html/state.ts'
import { trimEndOf } from '#domain/document/html/trim-end-of.ts'
import type { Span } from '#domain/document/schema.ts'

type Run = { parts: string[]; state: State }

// oxlint-disable-next-line no-control-regex -- control characters are what is being looked for
const DIRT = /[\u0000-\u001f\u007f\ufeff\ufffe\uffff]/
// oxlint-disable-next-line no-control-regex -- no XML feed could carry them
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g
const BLANK = /^[\s\u200b]*$/

/** Text without control characters, its whitespace collapsed as a browser does (no-break spaces stay). */
export function collapse(text: string): string {
  if (!text.includes('  ') && !DIRT.test(text)) return text
  return text.replace(CONTROLS, '').replace(/[ \t\n\r\f]+/g, ' ')
}

/**
 * Gathers the text of one block, span by span. No line of it begins or ends with a space, none is blank;
 * one `<br>` is `\n`, two begin a new paragraph. What was added raw (from `<pre>`) keeps its spaces. A run is an array of
 * its pieces: looking at the end of a string that grows would copy it with each piece.
 */
export class Line {
  #paragraphs: Run[][] = []
  #runs: Run[] = []
  #breaks = 0
  #raw = false

  add(value: string, state: State): void {
    if (state.raw) {
      this.#addRaw(value, state)
      return
    }
    const last = this.#runs.at(-1)
    // Most of what stands between two blocks is one line end.
    if (value === '\n' && !last) return
    let text = collapse(value)
    const begins = last === undefined || this.#breaks > 0
    if ((begins || endsInSpace(last)) && text.startsWith(' ')) text = text.slice(1)
    if (text === '' || (begins && BLANK.test(text))) return
    if (this.#breaks === 1 && last) last.parts.push('\n')
    if (this.#breaks > 1) this.#endParagraph()
    this.#breaks = 0
    this.#push(text, state)
  }

  /** A `<br>`; with `single` any number of them is one. */
  lineBreak(single = false): void {
    if (this.#raw) {
      this.#push('\n', this.#runs.at(-1)?.state ?? PLAIN)
      return
    }
    if (this.#runs.length === 0) return
    this.#trimEnd()
    this.#breaks = single ? 1 : this.#breaks + 1
  }

  /** The paragraphs gathered; the line is empty afterwards. */
  finish(): Span[][] {
    if (this.#runs.length > 0) this.#endParagraph()
    this.#breaks = 0
    this.#raw = false
    if (this.#paragraphs.length === 0) return []
    const paragraphs = this.#paragraphs
    this.#paragraphs = []
    return paragraphs.map((runs) => runs.map(toSpan))
  }

  #push(text: string, state: State): void {
    const last = this.#runs.at(-1)
    if (last && sameMarks(last.state, state)) last.parts.push(text)
    else this.#runs.push({ parts: [text], state })
  }

  #addRaw(value: string, state: State): void {
    this.#raw = true
    const text = value.replace(/\r\n?|\f/g, '\n').replace(CONTROLS, '')
    if (text !== '') this.#push(text, state)
  }

  #endParagraph(): void {
    if (this.#raw) this.#trimRaw()
    else this.#trimEnd()
    if (this.#runs.some((run) => run.parts.some((part) => !BLANK.test(part)))) this.#paragraphs.push(this.#runs)
    this.#runs = []
  }

  #trimEnd(): void {
    for (let last = this.#runs.at(-1); last && endsInSpace(last); last = this.#runs.at(-1)) {
      const rest = (last.parts.pop() ?? '').slice(0, -1)
      if (rest !== '') last.parts.push(rest)
      if (last.parts.length > 0) return
      this.#runs.pop()
    }
  }

  /** Blank lines above and all space below go; the first line keeps its indent. */
  #trimRaw(): void {
    const texts = this.#runs.map((run) => ({ text: run.parts.join(''), state: run.state }))
    for (let last = texts.at(-1); last; last = texts.at(-1)) {
      last.text = trimEndOf(last.text)
      if (last.text !== '') break
      texts.pop()
    }
    const all = texts.map((run) => run.text).join('')
    let blank = all.lastIndexOf('\n', all.search(/\S/)) + 1
    this.#runs = []
    for (const { text, state } of texts) {
      const rest = text.slice(blank)
      blank = Math.max(0, blank - text.length)
      if (rest !== '') this.#runs.push({ parts: [rest], state })
    }
  }
}

const endsInSpace = (run: Run | undefined): boolean => run?.parts.at(-1)?.endsWith(' ') === true

function toSpan(run: Run): Span {
  const marks = marksOf(run.state)
  const text = run.parts.join('')
  return marks.length > 0 ? { text, marks } : { text }
}
