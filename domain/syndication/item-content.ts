import { madeByLine } from '#domain/article/fields/made-by.ts'
import { wholeHref } from '#domain/document/blocks/href.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { documentToHtml, type ToHtmlOptions } from '#domain/document/html/to-html.ts'
import { beginningOf } from '#domain/document/text/beginning-of.ts'
import type { PictureFile } from '#domain/picture/crop-sizes.ts'
import { machineWords } from '#domain/picture/source-type.ts'
import { descriptionOf } from '#domain/seo/page-metadata.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { absolute, mediaPath } from '#domain/urls/paths.ts'
import { speechIn } from '#domain/words/speech.ts'

const WANTED_WIDTH = 1_200

export type FeedPicture = { src: string; width: number; height: number }

/** Rendition of a picture for feeds: the widest JPEG of at most `widest` pixels. */
export function feedPicture(origin: string, picture: PictureFile, widest = WANTED_WIDTH): FeedPicture {
  const width = picture.widths.findLast((one) => one <= widest) ?? picture.widths[0] ?? picture.width
  const height = Math.max(1, Math.round((picture.height * width) / picture.width))
  return { src: absolute(origin, mediaPath(picture.file, width, 'jpg')), width, height }
}

/** Plain text summary of a story: its standfirst, otherwise its beginning, otherwise its headline. Never empty. */
export const itemSummary = ({ standfirst, document, headline }: FeedItem): string =>
  standfirst || descriptionOf(beginningOf(document)) || headline

/** Full content of a story as HTML with absolute addresses: standfirst, lead picture, body, corrections, source. */
export function itemContent(item: FeedItem, origin: string): string {
  const standfirst = item.standfirst === '' ? '' : `<p><strong>${escapeHtml(item.standfirst)}</strong></p>`
  return standfirst + leadHtml(item, origin) + bodyHtml(item, origin)
}

type Bodied = Partial<Pick<FeedItem, 'path'>> &
  Pick<FeedItem, 'document' | 'corrections' | 'source' | 'sourceUrl' | 'madeBy' | 'language'>

/** The same without standfirst and lead picture. */
export function bodyHtml(item: Bodied & Pick<FeedItem, 'pictures'>, origin: string): string {
  const mediaSrc = (mediaId: string) => {
    const picture = item.pictures[mediaId]
    return picture ? { ...feedPicture(origin, picture), made: machineWords(picture, wordsOfItem(item)) } : null
  }
  return bodyWith(item, { origin, mediaSrc })
}

/** Readers’ words in the language of an item, in English where there are none. */
export const wordsOfItem = ({ language }: { language: string }) => speechIn('UTC', language, 'en').words

/** A body with its corrections, its source and the AI tool that took part, in the language of the story; pictures and mark-up are the caller's. */
export function bodyWith(item: Bodied, options: Pick<ToHtmlOptions, 'origin' | 'mediaSrc' | 'wrap'>): string {
  const words = wordsOfItem(item)
  const { wrap = (html: string) => html } = options
  const day = (at: number | string) => new Date(at).toISOString().slice(0, 10)
  const body = documentToHtml(item.document, {
    ...options,
    ...(item.path !== undefined && { page: absolute(options.origin, item.path) }),
    words: { update: words.updated, correction: words.correction, readAlso: words.readAlso, date: day },
  })
  const corrections = item.corrections.map(
    ({ at, note }) => `<p><strong>${escapeHtml(words.correction)}, ${day(at)}:</strong> ${escapeHtml(note)}</p>`,
  )
  const made = item.madeBy ? `<p>${escapeHtml(madeByLine(item.madeBy, words))}</p>` : ''
  const after = [...corrections, sourceHtml(item, words.source), made].filter((html) => html !== '')
  return [body, ...after.map((html) => wrap(html, null))].join('')
}

function leadHtml({ picture, language }: FeedItem, origin: string): string {
  if (!picture) return ''
  const { src, width, height } = feedPicture(origin, picture)
  const img = `<img src="${escapeHtml(src)}" width="${width}" height="${height}" alt="${escapeHtml(picture.alt)}">`
  const made = machineWords(picture, wordsOfItem({ language }))
  const said = [picture.caption, picture.credit, made].filter(Boolean).join(' ')
  return `<figure>${img}${said === '' ? '' : `<figcaption>${escapeHtml(said)}</figcaption>`}</figure>`
}

function sourceHtml({ source, sourceUrl }: Pick<FeedItem, 'source' | 'sourceUrl'>, word: string): string {
  if (!source) return ''
  const href = sourceUrl ?? source.homepage
  const name = escapeHtml(source.name)
  return `<p>${escapeHtml(word)}: ${href === null ? name : `<a href="${escapeHtml(wholeHref(href))}">${name}</a>`}</p>`
}
