import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'

/** Reads the custom field `footnotes`: JSON `[{id, content}]`; null for text that is something else. */
export function footnotesIn(text: string): { id: string; content: string }[] | null {
  if (text.trim() === '') return []
  try {
    const list = JSON.parse(text) as unknown
    if (!Array.isArray(list)) return null
    return list.flatMap((one: unknown) => {
      const { id, content } = one as Record<string, unknown>
      return typeof id === 'string' && typeof content === 'string' ? [{ id, content }] : []
    })
  } catch {
    return null
  }
}

/** Mark of a note that stands in the text itself, and joins the list below it. */
export function noteMark(content: string, { footnotes }: ContentContext): string {
  if (content === '') return ''
  const id = `note-in-text-${footnotes.length + 1}`
  footnotes.push({ id, content })
  return `<sup class="fn"><a href="#${id}" id="${id}-link">${footnotes.length}</a></sup>`
}

/** The list below a text that its footnote marks (`<sup class="fn"><a href="#id">1</a></sup>`) refer to. */
export function footnoteList({ footnotes }: ContentContext): string {
  if (footnotes.length === 0) return ''
  const items = footnotes.map(
    ({ id, content }) =>
      `<li id="${escapeHtml(id)}">${content} <a href="#${escapeHtml(id)}-link" role="doc-backlink">↩︎</a></li>`,
  )
  return `<ol class="wp-block-footnotes footnotes">${items.join('')}</ol>`
}
