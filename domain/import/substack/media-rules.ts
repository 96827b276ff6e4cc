import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { attribute, type Element, hasWords, textBelow } from '#domain/document/html/node.ts'
import {
  embedHtml,
  galleryHtml,
  linkTo,
  paragraph,
  type PictureParts,
  pictureHtml,
} from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { byClass, byTag, elementsBelow, textOfClass } from '#domain/import/rewrite-html.ts'
import { type Facts, fact, factsOf, type SubstackRule } from '#domain/import/substack/rule.ts'

/** The original of a picture, whose address the image server's own address holds. */
export function originalOf(address: string): string {
  const [, encoded] =
    /^https?:\/\/(?:cdn\.substack\.com|substackcdn\.com)\/image\/fetch\/(?:[^/]+\/)?(https?(?::|%3A).+)$/i.exec(
      address,
    ) ?? []
  if (encoded === undefined) return address
  try {
    return encoded.includes('://') ? encoded : decodeURIComponent(encoded)
  } catch {
    return address
  }
}

function pictureIn(element: Element): PictureParts {
  const img = element.tagName === 'img' ? element : byTag(element, 'img')
  if (!img) return { src: '' }
  const facts = factsOf(img)
  const src = fact(facts, 'src') || originalOf(attribute(img, 'src') ?? '')
  return { src, alt: attribute(img, 'alt') || fact(facts, 'alt') }
}

const captioned: SubstackRule = (element, notes, inner) => {
  const link = element.tagName === 'a' ? element : byTag(element, 'a')
  const href = (link && originalOf(attribute(link, 'href') ?? '')) ?? ''
  const found = pictureIn(element)
  // Some exports hold only the link to the picture.
  const picture = found.src === '' && isPicture(href) ? { src: href } : found
  const caption = byTag(element, 'figcaption')
  const isItself = nameOfFile(href) === nameOfFile(picture.src)
  return pictureHtml({ ...picture, caption: caption ? inner(caption) : '', href: isItself ? '' : href })
}

const isPicture = (address: string): boolean => /\/public\/images\/|\.(?:jpe?g|png|gif|webp|avif|heic)$/i.test(address)

/** File name of a picture without its server: the same picture stands on several. */
const nameOfFile = (address: string): string => address.split(/\/|%2F/i).at(-1) ?? ''

const gallery: SubstackRule = (element, notes, inner) => {
  const { gallery: facts } = factsOf(element) as { gallery?: { images?: unknown } }
  const listed = Array.isArray(facts?.images) ? facts.images : null
  const pictures = listed
    ? listed.map((one) => ({ src: originalOf(fact(one, 'src')), alt: fact(one, 'alt') || fact(facts, 'alt') }))
    : elementsBelow(element, ({ tagName }) => tagName === 'img').map(pictureIn)
  const caption = byTag(element, 'figcaption')
  return galleryHtml(pictures, escapeHtml(fact(facts, 'caption')) || (caption ? inner(caption) : ''))
}

const player =
  (addressOf: (facts: Facts, element: Element) => string): SubstackRule =>
  (element, notes) => {
    const frame = byTag(element, 'iframe')
    const facts = { ...(frame && factsOf(frame)), ...factsOf(element) }
    const url = addressOf(facts, element) || ((frame && attribute(frame, 'src')) ?? '')
    const by = ['subtitle', 'author_name', 'author', 'podcastTitle'].map((name) => fact(facts, name)).find(Boolean)
    const words = [fact(facts, 'title'), by, fact(facts, 'description')].filter(Boolean).join(' · ')
    if (url === '') return null
    return embedHtml(url, words || textBelow(element).trim(), '', notes)
  }

const withId = (name: string, before: string) => (facts: Facts) => {
  const id = fact(facts, name)
  return id === '' ? '' : `${before}${id}`
}
const stated = (facts: Facts) => fact(facts, 'targetUrl') || fact(facts, 'url')

const file: SubstackRule = (element, notes) => {
  const button = byClass(element, 'file-embed-button') ?? byTag(element, 'a')
  notes.changed('file (became a link)')
  if (button && hasWords(button)) notes.lost('button of a file')
  const lines = [
    linkTo((button && attribute(button, 'href')) ?? '', textOfClass(element, 'file-embed-details-h1')),
    escapeHtml(textOfClass(element, 'file-embed-details-h2')),
    escapeHtml(textOfClass(element, 'file-embed-description')),
  ]
  return paragraph(lines.filter((line) => line !== '').join('<br>'))
}

/** A film or sound that was uploaded: the export has only its number on the old site. */
const upload =
  (what: string): SubstackRule =>
  (element, notes) => {
    const facts = factsOf(element)
    const id = fact(facts, 'mediaUploadId')
    notes.lost(`${what} that the export does not hold (a link leads to the old site)`)
    const href = id === '' ? '' : `https://api.substack.com/api/v1/video/upload/${encodeURIComponent(id)}/src`
    return paragraph(linkTo(href, fact(facts, 'label')))
  }

/** A picture or frame without a box: the picture is the original, a frame that stories do not know becomes a link. */
export function bareMedia(element: Element, notes: ArchiveNotes): string | null {
  const src = attribute(element, 'src') ?? ''
  if (element.tagName === 'img') {
    const { src: original, alt = '' } = pictureIn(element)
    return original === src ? null : `<img src="${escapeHtml(original)}" alt="${escapeHtml(alt)}">`
  }
  if (embedOf(src) || src === '') return null
  if (/(?:^|;)\s*display\s*:\s*none/.test(attribute(element, 'style') ?? '')) return ''
  if (/^https?:\/\/[\w.-]+\/embed\/?$/.test(src)) {
    notes.lost('subscription form')
    return ''
  }
  return embedHtml(src, attribute(element, 'title') ?? '', '', notes)
}

export const MEDIA_RULES: Record<string, SubstackRule> = {
  'captioned-image-container': captioned,
  'image-link': captioned,
  image3: (element) => {
    const facts = factsOf(element)
    return pictureHtml({ src: originalOf(fact(facts, 'src')), alt: fact(facts, 'title') })
  },
  'image-gallery-embed': gallery,
  gallery,
  'youtube-wrap': player(withId('videoId', 'https://www.youtube.com/watch?v=')),
  'vimeo-wrap': player(withId('videoId', 'https://vimeo.com/')),
  'spotify-wrap': player(stated),
  'soundcloud-wrap': player(stated),
  'apple-podcast-container': player(stated),
  'bandcamp-wrap': player(stated),
  'tiktok-wrap': player(stated),
  'datawrapper-wrap': player(stated),
  'prediction-market-wrap': player(stated),
  instagram: player((facts, element) => {
    const link = byClass(element, 'instagram-image')
    return withId('instagram_id', 'https://www.instagram.com/p/')(facts) || ((link && attribute(link, 'href')) ?? '')
  }),
  'file-embed-wrapper': file,
  'native-video-embed': upload('video'),
  'native-audio-embed': upload('audio'),
}
