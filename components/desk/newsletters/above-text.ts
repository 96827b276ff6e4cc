import { isSafeHref } from '#domain/document/blocks/href.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'

type Above = EditionDocument['above']

/** `[words](address)`; a backslash keeps a bracket in the words. */
const LINK = /\[((?:\\.|[^\\[\]])+)\]\(([^()\s]+)\)/g

/** Writes the letter above as text: an empty line parts paragraphs, a link is `[words](address)`. */
export const aboveText = (above: Above): string =>
  above
    .map((spans) => spans.map(({ text, href }) => (href === undefined ? text : linkText(text, href))).join(''))
    .join('\n\n')

/** Writes a link as it stands in the text. */
export const linkText = (words: string, href: string): string =>
  `[${words.replaceAll(/[\\[\]]/g, String.raw`\$&`)}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`

/** Reads the letter above. An address that no letter may lead to stays as it was typed, and is named in `refused`. */
export function readAbove(typed: string): { above: Above; refused: string | null } {
  let refused: string | null = null
  const above = typed.split(/\n\s*\n/).flatMap((paragraph) => {
    const spans: Above[number] = []
    const say = (text: string) => {
      const last = spans.at(-1)
      if (last && last.href === undefined) last.text += text
      else if (text !== '') spans.push({ text })
    }
    const words = paragraph.trim()
    let at = 0
    for (const { 0: whole, 1: text = '', 2: href = '', index } of words.matchAll(LINK)) {
      say(words.slice(at, index))
      if (isSafeHref(href)) spans.push({ text: text.replaceAll(/\\(.)/g, '$1'), href })
      else {
        refused ??= href
        say(whole)
      }
      at = index + whole.length
    }
    say(words.slice(at))
    return spans.length === 0 ? [] : [spans]
  })
  return { above, refused }
}
