import type { Context } from '#domain/document/html/context.ts'
import type { DraftOf } from '#domain/document/html/draft.ts'
import { lineText } from '#domain/document/html/line-text.ts'
import { attribute, type Element } from '#domain/document/html/node.ts'

/** An `<img>` whose picture the paper has; null, and named, where it has not. */
export function imageOf(element: Element, context: Context): DraftOf<'image'> | null {
  const src = attribute(element, 'src')?.trim() ?? ''
  const address = src === '' || src.startsWith('data:') ? (attribute(element, 'data-src') ?? src) : src
  const found = address === '' ? null : context.picture?.(address)
  if (!found || !/^[a-f0-9]{64}$/.test(found.mediaId)) {
    context.dropped.name('img', address)
    return null
  }
  const alt = lineText(attribute(element, 'alt') ?? '', context) || lineText(found.alt ?? '', context)
  return { type: 'image', mediaId: found.mediaId, alt, caption: '', credit: '' }
}
