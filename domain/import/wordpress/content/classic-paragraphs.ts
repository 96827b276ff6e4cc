import { type HtmlToken, htmlTokens } from '#domain/import/wordpress/content/html-tokens.ts'

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '))
/** Elements that end a paragraph. */
const BLOCKS = words(
  'address article aside blockquote body caption center col colgroup dd details dialog div dl dt fieldset figcaption footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main map menu nav ol option p section summary tbody td tfoot th thead tr ul',
)
/** Blocks in which a line is no paragraph of its own. */
const FLAT = words('caption dd dt figcaption h1 h2 h3 h4 h5 h6 legend li option summary td th p address')
/** Blocks that hold other blocks only. */
const NO_TEXT = words('col colgroup dl map menu ol tbody tfoot thead tr ul')
/** Elements that are taken whole and stand in a line of text. */
const WITHIN_LINES = words('math svg select textarea')
const BLANK_LINES = /\n[ \t\u00a0]*\n\s*/
const VOID = words('hr col')

/**
 * Paragraphs of the classic editor: a blank line ends a paragraph, a single line break is a `<br>`, and both only
 * outside of block elements. Does what WordPress does when it shows a text (its filter `wpautop`), over tags instead of
 * patterns. Code, figures, tables and scripts stay as they are.
 */
export function classicParagraphs(source: string): string {
  const text = source.replaceAll(/\r\n?/g, '\n').replaceAll(/<br\s*\/?>[ \t]*\n[ \t]*<br\s*\/?>/gi, '\n\n')
  const page = new Paragraphs()
  const tokens = htmlTokens(text)
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'text') page.text(token.text, isBlockAt(tokens, at - 1), isBlockAt(tokens, at + 1))
    else if (token.kind === 'comment') page.raw(token.text)
    else if (token.kind === 'opaque' && !WITHIN_LINES.has(token.name)) page.opaque(token.text)
    else if (token.kind === 'tag' && BLOCKS.has(token.name)) page.block(token)
    else page.inline(token.text)
  }
  return page.finish()
}

/** True where a block, or the edge of the text, stands there: line breaks beside it do not count. */
function isBlockAt(tokens: HtmlToken[], at: number): boolean {
  const token = tokens[at]
  return !token || token.kind === 'opaque' || (token.kind === 'tag' && (BLOCKS.has(token.name) || token.name === 'br'))
}

class Paragraphs {
  #out: string[] = []
  #open: string[] = []
  #inParagraph = false

  text(text: string, isAfterBlock: boolean, isBeforeBlock: boolean): void {
    const pieces = text.split(BLANK_LINES)
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) this.#blankLine()
      const from = at > 0 || isAfterBlock ? piece.replace(/^\s*\n\s*/, ' ') : piece
      const trimmed = at < pieces.length - 1 || isBeforeBlock ? from.replace(/\s*\n\s*$/, ' ') : from
      if (trimmed.trim() === '') this.raw(trimmed)
      else this.inline(trimmed.replaceAll(/[ \t]*\n/g, '<br>\n'))
    }
  }

  /** Adds text or an inline element, in a paragraph where there has to be one. */
  inline(html: string): void {
    const around = this.#open.at(-1) ?? ''
    if (!this.#inParagraph && !FLAT.has(around) && !NO_TEXT.has(around)) {
      this.#out.push('<p>')
      this.#inParagraph = true
    }
    this.raw(html)
  }

  raw(html: string): void {
    if (html !== '') this.#out.push(html)
  }

  opaque(html: string): void {
    // Scripts and tables end a paragraph too: neither is a part of its text.
    this.#endParagraph()
    this.raw(html)
  }

  block({ text, name, isEnd }: HtmlToken): void {
    this.#endParagraph()
    this.raw(text)
    if (isEnd) {
      const at = this.#open.lastIndexOf(name)
      if (at >= 0) this.#open.length = at
    } else if (!VOID.has(name) && !text.endsWith('/>')) {
      // A new paragraph or item ends the one before it, as in browsers.
      if ((name === 'p' || name === 'li') && this.#open.at(-1) === name) this.#open.pop()
      this.#open.push(name)
    }
  }

  finish(): string {
    this.#endParagraph()
    return this.#out.join('')
  }

  #blankLine(): void {
    if (FLAT.has(this.#open.at(-1) ?? '')) this.raw('<br><br>')
    else this.#endParagraph()
  }

  #endParagraph(): void {
    if (this.#inParagraph) this.#out.push('</p>\n')
    this.#inParagraph = false
  }
}
