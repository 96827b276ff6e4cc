import type { Span } from '#domain/document/blocks/schema.ts'
import { marksOf, PLAIN, type State, sameMarks } from '#domain/document/html/state.ts'
import { trimEndOf } from '#domain/document/text/trim-end-of.ts'

type Run = { parts: string[]; state: State }

// oxlint-disable-next-line no-control-regex -- control characters are what is being looked for
const DIRT = /[\u0000-\u001f\u007f\ufeff\ufffe\uffff]/
// oxlint-disable-next-line no-control-regex -- no XML feed could carry them
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g
const BLANK = /^[\s\u200b]*$/
const MAX_NOTE = 2_000

/** Removes control characters and collapses whitespace as a browser does (no-break spaces stay). */
export function collapse(text: string): string {
  if (!text.includes('  ') && !DIRT.test(text)) return text
  return text.replace(CONTROLS, '').replace(/[ \t\n\r\f]+/g, ' ')
}

/**
 * Accumulates the text of one block, span by span. No line begins or ends with a space, and none is blank; one `<br>`
 * is `\n`, two begin a new paragraph. Raw text (from `<pre>`) keeps its spaces. A run is an array of pieces, because
 * reading the end of a growing string would copy it with each piece.
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
    // Most text between two blocks is a single line end.
    if (value === '\n' && !last) return
    let text = collapse(value)
    const begins = last === undefined || this.#breaks > 0
    if ((begins || endsInSpace(last)) && text.startsWith(' ')) text = text.slice(1)
    if (text === '' || (begins && BLANK.test(text))) return
    if (this.#breaks === 1 && last) this.#push('\n', { ...last.state, note: null })
    if (this.#breaks > 1) this.#endParagraph()
    this.#breaks = 0
    this.#push(text, state)
  }

  /** Adds a `<br>`; with `single`, any number of them count as one. */
  lineBreak(single = false): void {
    if (this.#raw) {
      const { state } = this.#runs.at(-1) ?? { state: PLAIN }
      this.#push('\n', { ...state, note: null })
      return
    }
    if (this.#runs.length === 0) return
    this.#trimEnd()
    this.#breaks = single ? 1 : this.#breaks + 1
  }

  /** Attaches a footnote to the last word; false where this line has no word yet. */
  addNote(note: string): boolean {
    if (this.#breaks > 0) return false
    const at = this.#runs.findLastIndex((run) => run.parts.some((part) => !BLANK.test(part) || part.includes('\n')))
    const last = this.#runs[at]
    const text = last?.parts.join('') ?? ''
    const word = lastWord(text)
    if (!last || !word) return false
    const { state } = last
    const both = state.note === null || state.note === note ? note : `${state.note} ${note}`
    if (both.length > MAX_NOTE) return false
    const spaces = this.#runs.splice(at).slice(1)
    const before = this.#runs.at(-1)
    // Neighbours with the same note share one mark, after the last of them.
    const isOneNote = word.start === 0 && before?.state.note === both
    if (before && isOneNote) {
      this.#runs.pop()
      this.#push(before.parts.join(''), { ...before.state, note: null })
      this.#push(text, { ...state, note: null })
    } else {
      const head = withoutIndent(text.slice(0, word.start), before?.parts.at(-1)?.endsWith('\n') ?? true)
      if (head !== '') this.#push(head, state)
      this.#push(text.slice(word.start, word.end), { ...state, note: both })
      if (word.end < text.length) this.#push(text.slice(word.end), { ...state, note: null })
    }
    for (const space of spaces) this.#push(space.parts.join(''), space.state)
    return !isOneNote || this.addNote(both)
  }

  /** Adds a footnote without a word before it: it is attached to its own mark, which begins the line. */
  addMark(label: string, state: State): void {
    while (this.#breaks === 0) {
      const last = this.#runs.at(-1)
      const text = last?.parts.join('') ?? ''
      const from = text.lastIndexOf('\n') + 1
      if (!last || !BLANK.test(text.slice(from))) break
      last.parts = [text.slice(0, from)]
      if (from > 0) break
      this.#runs.pop()
    }
    this.add(label, state)
  }

  /** Returns the accumulated paragraphs; the line is empty afterwards. */
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

  /** Removes blank lines above and all space below; the first line keeps its indent. */
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

/** Position of the last word of a text, if only spaces follow it on its line. */
function lastWord(text: string): { start: number; end: number } | null {
  const isBlank = (at: number) => BLANK.test(text[at] ?? '')
  let end = text.length
  while (end > 0 && isBlank(end - 1)) if (text[--end] === '\n') return null
  let start = end
  while (start > 0 && !isBlank(start - 1)) start--
  return end === 0 ? null : { start, end }
}

/** Removes the spaces that begin the last line, which may not be a line on their own. */
function withoutIndent(head: string, beginsLine: boolean): string {
  const line = head.lastIndexOf('\n') + 1
  return (beginsLine || line > 0) && BLANK.test(head.slice(line)) ? head.slice(0, line) : head
}
const endsInSpace = (run: Run | undefined): boolean => run?.parts.at(-1)?.endsWith(' ') === true

function toSpan(run: Run): Span {
  const marks = marksOf(run.state)
  const text = run.parts.join('')
  return marks.length > 0 ? { text, marks } : { text }
}
