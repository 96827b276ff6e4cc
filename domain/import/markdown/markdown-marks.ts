import type { MarkedExtension, TokenizerAndRendererExtension } from 'marked'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'

/** A mark around text without spaces at its ends: `H~2~O`, `10^6^`, `==so==`. */
function mark(name: string, sign: string, pattern: RegExp, tag: string): TokenizerAndRendererExtension {
  return {
    name,
    level: 'inline',
    start: (text) => {
      const at = text.indexOf(sign)
      return at < 0 ? undefined : at
    },
    tokenizer(text) {
      const [raw, inner] = pattern.exec(text) ?? []
      if (raw === undefined || inner === undefined) return undefined
      return { type: name, raw, tokens: this.lexer.inlineTokens(inner) }
    },
    renderer(token) {
      return `<${tag}>${this.parser.parseInline(token.tokens ?? [])}</${tag}>`
    },
  }
}

/** A term with the paragraphs that mean it: `Term`, then lines that begin with `: `. */
const definitions: TokenizerAndRendererExtension = {
  name: 'definitions',
  level: 'block',
  tokenizer(text) {
    const [raw, term, meanings] =
      /^(?![ \t]|[-*+>#|:] |\d+\. )([^\n]{1,500})\n(?:[ \t]*\n)?((?: {0,3}:[ \t]+[^\n]+(?:\n(?! {0,3}:[ \t])[ \t]*\S[^\n]*)*(?:\n+(?= {0,3}:[ \t])|\n|$))+)/.exec(
        text,
      ) ?? []
    if (raw === undefined || term === undefined || meanings === undefined) return undefined
    const parts = meanings.split(/^ {0,3}:[ \t]+/m).filter((part) => part.trim() !== '')
    const inline = (part: string) => ({ tokens: this.lexer.inlineTokens(part.trim()) })
    return { type: 'definitions', raw, tokens: this.lexer.inlineTokens(term), meanings: parts.map(inline) }
  },
  renderer({ tokens, meanings }) {
    const paragraphs = (meanings as { tokens: typeof tokens }[]).map((one) => this.parser.parseInline(one.tokens ?? []))
    return `<p><strong>${this.parser.parseInline(tokens ?? [])}</strong></p>\n${paragraphs.map((one) => `<p>${one}</p>\n`).join('')}`
  },
}

const HEADING_ID = /[ \t]*\{[^{}\n]*?#([\w:.-]+)[^{}\n]*\}[ \t]*$|[ \t]*\{[.:][^{}\n]*\}[ \t]*$/

/** Marks beyond CommonMark that the usual dialects have, definition lists, and the anchors of headings, `{#id}`. */
export const MARKDOWN_MARKS: MarkedExtension = {
  extensions: [
    mark('strike', '~~', /^~~(?=\S)([^\n]*?[^\s~])~~(?!~)/, 's'),
    mark('sub', '~', /^~([^\s~]{1,100})~(?!~)/, 'sub'),
    mark('sup', '^', /^\^([^\s^[\]]{1,100})\^/, 'sup'),
    mark('marked', '==', /^==(?=\S)([^\n]{0,999}?[^\s=])==(?!=)/, 'mark'),
    definitions,
  ],
  renderer: {
    heading({ tokens, depth, text }) {
      const [written, id] = HEADING_ID.exec(text) ?? []
      const last = tokens.at(-1)
      if (written !== undefined && last?.type === 'text' && !('tokens' in last && last.tokens))
        last.text = last.text.replace(HEADING_ID, '')
      const attribute = id === undefined ? '' : ` id="${id}"`
      return `<h${depth}${attribute}>${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
  },
}

/** Code, which stays; notes in the line; the end of a line before a note. */
const NOTES =
  /^[ \t>]{0,9}(`{3}|~{3})[^]*?^[ \t>]{0,9}\1|`[^`\n]*`|(?<=[^\s/([])\^\[((?:[^[\]]|\[[^[\]\n]*\](?:\([^()\n]*\))?){1,2000})\]|(?<=[^\n])\n(?= {0,3}\[\^[^\]\n]+\]:)/gm

/** Footnotes in the form that the parser knows: `^[in the line]` gets a number, and each note stands apart. */
export function withFootnotes(text: string, archive: ArchiveNotes): string {
  if (!text.includes('^')) return text
  const notes: string[] = []
  const parts = text.replace(NOTES, (whole, _: string, note: string | undefined) => {
    if (note === undefined) return whole === '\n' ? '\n\n' : whole
    notes.push(`[^inline-${notes.length + 1}]: ${note.replace(/\s+/g, ' ')}`)
    return `[^inline-${notes.length}]`
  })
  const labels = parts.toLowerCase().matchAll(/^ {0,3}\[\^([^\]\n]+)\]:|\[\^([^\]\n]+)\]/gm)
  const isUsed = new Map<string, boolean>()
  for (const [, note, label = note ?? ''] of labels) isUsed.set(label, note === undefined || isUsed.get(label) === true)
  for (const used of isUsed.values()) if (!used) archive.lost('footnote that nothing refers to')
  return notes.length === 0 ? parts : `${parts}\n\n${notes.join('\n\n')}\n`
}
