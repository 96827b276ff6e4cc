import { Marked } from 'marked'
import markedFootnote from 'marked-footnote'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { MARKDOWN_MARKS, withFootnotes } from '#domain/import/markdown/markdown-marks.ts'

const MAX_CHARACTERS = 4_000_000
const parsers = new Map<boolean, Marked>()

/**
 * Converts Markdown with tables, footnotes and the marks of the usual dialects to HTML. With `breaks`, a line end in a paragraph is a line break. Text
 * that the parser cannot read, such as quotations nested ten thousand deep, stays as it is.
 */
export function markdownHtml(text: string, { breaks }: { breaks: boolean }, notes: ArchiveNotes): string {
  const parser =
    parsers.get(breaks) ?? new Marked({ gfm: true, breaks, async: false }).use(markedFootnote(), MARKDOWN_MARKS)
  parsers.set(breaks, parser)
  if (text.length > MAX_CHARACTERS) notes.lost('text after four million characters')
  const kept = text.slice(0, MAX_CHARACTERS)
  try {
    // The heading of footnotes is the library's, and not the text's.
    return parser
      .parse(withFootnotes(kept, notes), { async: false })
      .replace(/<h2 id="footnote-label"[^>]*>[^<]*<\/h2>\n?/, '')
  } catch {
    // Footnotes that the parser had begun with would go on in the next text.
    parsers.delete(breaks)
    notes.changed('Markdown that cannot be read (its text stays)')
    return `<pre>${escapeHtml(kept)}</pre>`
  }
}
