import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { attribute, textBelow } from '#domain/document/html/node.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { markdownHtml } from '#domain/import/markdown/markdown-html.ts'
import { placeOf } from '#domain/import/markdown/place-of.ts'
import { withoutTemplateTags } from '#domain/import/markdown/template-tags.ts'
import { rewriteHtml } from '#domain/import/rewrite-html.ts'

type Body = { body: string; name: string; title: string; hasFile: (name: string) => boolean }

/** Plain HTML of a file's text, which is Markdown, or HTML where its name says so. A first heading that repeats the title goes, because a story shows its headline. */
export function bodyHtml({ body, name, title, hasFile }: Body, notes: ArchiveNotes): string {
  const place = placeOf(name)
  let isFirst = true
  const text = withoutTemplateTags(body, notes)
  return rewriteHtml(
    /\.html?$/i.test(name) ? text : markdownHtml(text, { breaks: false }, notes),
    (element) => {
      const isHeadline = isFirst && element.tagName === 'h1' && title !== '' && textBelow(element).trim() === title
      isFirst = false
      if (isHeadline) {
        notes.changed('heading that repeats the headline (is not shown twice)')
        return ''
      }
      if (element.tagName !== 'img') return null
      const src = attribute(element, 'src') ?? ''
      const alt = escapeHtml(attribute(element, 'alt') ?? '')
      const caption = attribute(element, 'title') ?? ''
      const img = `<img src="${escapeHtml(place.fileFor(src, hasFile))}" alt="${alt}">`
      return caption === '' ? img : `<figure>${img}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
    },
    notes,
  )
}
