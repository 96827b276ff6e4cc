import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { attribute, type Element, textBelow } from '#domain/document/html/node.ts'
import { embedHtml } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import type { CardData } from '#domain/import/ghost/cards/card-data.ts'
import { cardHtml } from '#domain/import/ghost/cards/card-html.ts'
import { byClass, byTag, elementsBelow, hasClass, rewriteHtml, textOfClass } from '#domain/import/rewrite-html.ts'

type Inner = (of: Element) => string
/** Reads a card's fields back from the HTML that Ghost made of it. */
type Reader = (card: Element, inner: Inner) => CardData

const innerOfClass = (card: Element, name: string, inner: Inner): string => {
  const found = byClass(card, name)
  return found ? inner(found) : ''
}
const captionOf = (card: Element, inner: Inner): string => {
  const found = byTag(card, 'figcaption')
  return found ? inner(found) : ''
}
const addressOf = (card: Element, tag: string, name: string): string => {
  const found = byTag(card, tag)
  return (found && attribute(found, name)) ?? ''
}

const READERS: Record<string, [card: string, reader: Reader]> = {
  'kg-bookmark-card': [
    'bookmark',
    (card, inner) => ({
      url: addressOf(card, 'a', 'href'),
      caption: captionOf(card, inner),
      metadata: {
        title: textOfClass(card, 'kg-bookmark-title'),
        description: textOfClass(card, 'kg-bookmark-description'),
        author: textOfClass(card, 'kg-bookmark-author'),
        publisher: textOfClass(card, 'kg-bookmark-publisher'),
        thumbnail: byClass(card, 'kg-bookmark-thumbnail') ? 'yes' : '',
      },
    }),
  ],
  'kg-gallery-card': [
    'gallery',
    (card, inner) => ({
      caption: captionOf(card, inner),
      images: elementsBelow(card, ({ tagName }) => tagName === 'img').map((img) => ({
        src: attribute(img, 'src') ?? '',
        alt: attribute(img, 'alt') ?? '',
      })),
    }),
  ],
  'kg-callout-card': [
    'callout',
    (card, inner) => ({
      calloutEmoji: textOfClass(card, 'kg-callout-emoji'),
      calloutText: innerOfClass(card, 'kg-callout-text', inner),
    }),
  ],
  'kg-toggle-card': [
    'toggle',
    (card, inner) => ({
      heading: innerOfClass(card, 'kg-toggle-heading-text', inner),
      content: innerOfClass(card, 'kg-toggle-content', inner),
    }),
  ],
  'kg-button-card': [
    'button',
    (card) => ({ buttonText: textBelow(card).trim(), buttonUrl: addressOf(card, 'a', 'href') }),
  ],
  'kg-file-card': [
    'file',
    (card) => ({
      src: addressOf(card, 'a', 'href'),
      fileTitle: textOfClass(card, 'kg-file-card-title'),
      fileCaption: textOfClass(card, 'kg-file-card-caption'),
      fileName: textOfClass(card, 'kg-file-card-filename'),
    }),
  ],
  'kg-audio-card': [
    'audio',
    (card) => ({ src: addressOf(card, 'audio', 'src'), title: textOfClass(card, 'kg-audio-title') }),
  ],
  'kg-video-card': [
    'video',
    (card, inner) => ({ src: addressOf(card, 'video', 'src'), caption: captionOf(card, inner) }),
  ],
  'kg-product-card': [
    'product',
    (card, inner) => {
      const button = byClass(card, 'kg-product-card-button')
      return {
        productImageSrc: addressOf(card, 'img', 'src'),
        productTitle: innerOfClass(card, 'kg-product-card-title', inner),
        productDescription: innerOfClass(card, 'kg-product-card-description', inner),
        productRatingEnabled: byClass(card, 'kg-product-card-rating') !== undefined,
        productButtonEnabled: button !== undefined,
        productButton: button ? textBelow(button).trim() : '',
        productUrl: (button && attribute(button, 'href')) ?? '',
      }
    },
  ],
  'kg-signup-card': ['signup', () => ({})],
}

/** Words that Ghost itself added to a card. */
const CHROME: Record<string, string> = {
  file: 'name and size of a file',
  audio: 'controls of a player',
  video: 'controls of a player',
}

/** Plain HTML of a story that the export holds only as Ghost rendered it. */
export function renderedHtml(html: string, notes: ArchiveNotes): string {
  if (html.includes('<!--members-only-->')) cardHtml('paywall', {}, notes)
  return rewriteHtml(
    html,
    (element, inner) => {
      for (const [name, [card, reader]] of Object.entries(READERS))
        if (hasClass(element, name)) {
          const chrome = CHROME[card]
          if (chrome !== undefined) notes.lost(chrome)
          return cardHtml(card, reader(element, inner), notes)
        }
      if (hasClass(element, 'kg-blockquote-alt')) return `<figure><blockquote>${inner(element)}</blockquote></figure>`
      const src = element.tagName === 'iframe' ? (attribute(element, 'src') ?? '') : ''
      return src === '' || embedOf(src) ? null : embedHtml(src, attribute(element, 'title') ?? '', '', notes)
    },
    notes,
  )
}
