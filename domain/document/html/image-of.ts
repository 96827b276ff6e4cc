import type { Context } from '#domain/document/html/context.ts'
import type { DraftOf } from '#domain/document/html/draft.ts'
import { attribute, type Element } from '#domain/document/html/node.ts'
import { lineText } from '#domain/document/text/line-text.ts'

/** Classes of small inline pictures that represent a character or a formula. */
const SIGN_CLASS = /(?:^|[\s_-])(?:emoji|smiley|latex|math|tex)(?:$|[\s_-])/

/** Address of an `<img>`, also where lazy loading keeps it in an attribute of its own. */
export function addressOfImage(element: Element): string {
  const src = attribute(element, 'src')?.trim() ?? ''
  if (src !== '' && !src.startsWith('data:')) return src
  return (
    attribute(element, 'data-src') ?? attribute(element, 'data-lazy-src') ?? attribute(element, 'data-original') ?? src
  )
}

/** Text for a picture that represents a character within a line; null for any other picture. */
export function signOf(element: Element): string | null {
  const alt = attribute(element, 'alt')?.trim() ?? ''
  if (alt === '' || alt.length > 200) return null
  if (SIGN_CLASS.test(attribute(element, 'class') ?? '')) return alt
  return /^[\p{Extended_Pictographic}\p{Emoji_Component}\ufe0f\u200d]+$/u.test(alt) && !/^\p{N}+$/u.test(alt)
    ? alt
    : null
}

/** Converts an `<img>`; a picture that the paper does not have becomes a missing one, and is named in the report. */
export function imageOf(element: Element, context: Context): DraftOf<'image'> | DraftOf<'missing-picture'> {
  const address = addressOfImage(element)
  context.images.add(address)
  const found = address === '' ? null : context.picture?.(address)
  const own = lineText(attribute(element, 'alt') ?? '', context)
  if (!found || !/^[a-f0-9]{64}$/.test(found.mediaId)) {
    context.dropped.name('img', address)
    return { type: 'missing-picture', src: absolute(address, context.baseHref), alt: own, caption: '', credit: '' }
  }
  return {
    type: 'image',
    mediaId: found.mediaId,
    alt: own || lineText(found.alt ?? '', context),
    caption: '',
    credit: '',
  }
}

const absolute = (address: string, base: string | undefined): string => URL.parse(address, base)?.href ?? address
