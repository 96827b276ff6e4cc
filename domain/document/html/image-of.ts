import type { Context } from '#domain/document/html/context.ts'
import type { DraftOf } from '#domain/document/html/draft.ts'
import { lineText } from '#domain/document/html/line-text.ts'
import { attribute, type Element } from '#domain/document/html/node.ts'

/** Small pictures in a line of text that stand for a sign or a formula. */
const SIGN_CLASS = /(?:^|[\s_-])(?:emoji|smiley|latex|math|tex)(?:$|[\s_-])/

/** Where the picture of an `<img>` is: pages that load pictures late say it in an attribute of their own. */
export function addressOfImage(element: Element): string {
  const src = attribute(element, 'src')?.trim() ?? ''
  if (src !== '' && !src.startsWith('data:')) return src
  return (
    attribute(element, 'data-src') ?? attribute(element, 'data-lazy-src') ?? attribute(element, 'data-original') ?? src
  )
}

/** The words that stand for a picture which is a sign in a line of text; null for any other picture. */
export function signOf(element: Element): string | null {
  const alt = attribute(element, 'alt')?.trim() ?? ''
  if (alt === '' || alt.length > 200) return null
  if (SIGN_CLASS.test(attribute(element, 'class') ?? '')) return alt
  return /^[\p{Extended_Pictographic}\p{Emoji_Component}\ufe0f\u200d]+$/u.test(alt) && !/^\p{N}+$/u.test(alt)
    ? alt
    : null
}

/** An `<img>` whose picture the paper has; otherwise, and named, one that is missing. */
export function imageOf(element: Element, context: Context): DraftOf<'image'> | DraftOf<'missing-picture'> {
  const address = addressOfImage(element)
  context.shown.add(address)
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
