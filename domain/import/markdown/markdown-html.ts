import { Marked } from 'marked'
import markedFootnote from 'marked-footnote'

const parsers = new Map<boolean, Marked>()

/** Converts Markdown with tables and footnotes to HTML. With `breaks`, a line end in a paragraph is a line break. */
export function markdownHtml(text: string, { breaks }: { breaks: boolean }): string {
  const parser = parsers.get(breaks) ?? new Marked({ gfm: true, breaks, async: false }).use(markedFootnote())
  parsers.set(breaks, parser)
  return parser.parse(text, { async: false })
}
