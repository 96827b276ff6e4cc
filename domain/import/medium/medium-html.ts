import { attribute, type Element, textBelow } from '#domain/document/html/node.ts'
import { bookmarkHtml, embedHtml } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { byTag, hasClass, rewriteHtml } from '#domain/import/rewrite-html.ts'

/** Plain HTML of the text of a story of Medium: cards become links with their words, frames and scripts embeds or links. */
export function mediumHtml(html: string, notes: ArchiveNotes): string {
  let isFirst = true
  return rewriteHtml(
    html,
    (element, inner) => {
      // Each section begins with a line, the first one too.
      if (hasClass(element, 'section-divider') && element.tagName === 'div') {
        const html = isFirst ? '' : '<hr>'
        isFirst = false
        return html
      }
      if (hasClass(element, 'graf--mixtapeEmbed')) return cardHtml(element, inner, notes)
      const src = attribute(element, 'src') ?? ''
      if ((element.tagName === 'iframe' || element.tagName === 'script') && src !== '')
        return embedHtml(src, attribute(element, 'title') ?? '', '', notes)
      return null
    },
    notes,
  )
}

const oneLine = (element: Element): string => textBelow(element).replaceAll(/\s+/g, ' ').trim()

/** A card of another page: its title, a description, and its site as text behind. */
function cardHtml(element: Element, inner: (of: Element) => string, notes: ArchiveNotes): string | null {
  const link = byTag(element, 'a')
  const url = (link && attribute(link, 'href')) ?? ''
  if (!link || url === '') return null
  const [title, description] = ['strong', 'em'].map((tag) => byTag(link, tag)).map((one) => (one ? oneLine(one) : ''))
  const rest = inner(link).replaceAll(/<(strong|em)\b[^>]*>[^]*?<\/\1>|<[^>]*>/g, '')
  return bookmarkHtml({ url, title: title ?? '', description: description ?? '', by: rest.trim(), caption: '' }, notes)
}
