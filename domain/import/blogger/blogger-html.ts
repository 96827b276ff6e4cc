import { attribute, type Element } from '#domain/document/html/node.ts'
import { embedHtml, pictureHtml } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { byClass, byTag, hasClass, rewriteHtml } from '#domain/import/rewrite-html.ts'

const HOSTS =
  /^https?:\/\/(?:[\w-]+\.bp\.blogspot\.com|blogger\.googleusercontent\.com|lh\d\.googleusercontent\.com)\//i
/** Part of a picture's address that says its size: `/s320/`, `/w640-h480/`, `/s72-c/`. */
const SIZE = /\/(?:s\d{1,4}|w\d{1,4}-h\d{1,4})(?:-[\w-]{1,40})?\/(?=[^/]*$)/

/** Plain HTML of a text of Blogger: pictures in their full size, tables with a caption as figures, frames as embeds. */
export function bloggerHtml(html: string, notes: ArchiveNotes): string {
  return rewriteHtml(
    html,
    (element, inner) => {
      const { tagName } = element
      if (tagName === 'table' && hasClass(element, 'tr-caption-container')) {
        const img = byTag(element, 'img')
        const caption = byClass(element, 'tr-caption')
        return img ? pictureHtml({ ...partsOf(img), caption: caption ? inner(caption) : '' }) : null
      }
      const img = tagName === 'a' ? onlyPicture(element) : tagName === 'img' ? element : undefined
      if (img) return pictureHtml({ ...partsOf(img), href: linkOf(element, img) })
      const src = attribute(element, 'src') ?? ''
      if (tagName === 'iframe' && src !== '') return embedHtml(src, attribute(element, 'title') ?? '', '', notes)
      return null
    },
    notes,
  )
}

const fullSize = (src: string): string => (HOSTS.test(src) ? src.replace(SIZE, '/s1600/') : src)

const partsOf = (img: Element) => ({ src: fullSize(attribute(img, 'src') ?? ''), alt: attribute(img, 'alt') ?? '' })

/** The picture that a link consists of. */
function onlyPicture(link: Element): Element | undefined {
  const [only, ...others] = link.childNodes.filter((node) => !('value' in node) || node.value.trim() !== '')
  return others.length === 0 && only && 'tagName' in only && only.tagName === 'img' ? only : undefined
}

/** Address that a picture leads to; '' where that is the picture itself. */
function linkOf(element: Element, img: Element): string {
  const href = attribute(element, 'href') ?? ''
  return fullSize(href) === partsOf(img).src || HOSTS.test(href) ? '' : href
}
