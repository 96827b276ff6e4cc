import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'

/** A film or post at an address as plain HTML: the importer embeds what it knows; everything else stays a link. */
export function embedHtml(address: string, caption: string, context: ContentContext): string {
  const url = address.trim().replace(/^\/\//, 'https://')
  if (!embedOf(url)) context.notes.changed(`embed of ${hostOf(url)} (a link stays)`)
  const link = `<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`
  return caption.trim() === ''
    ? `\n\n${link}\n\n`
    : `\n\n<figure>${link}<figcaption>${caption}</figcaption></figure>\n\n`
}

/** Audio, film or another file as a link to it, because documents hold none. */
export function mediaLink(kind: string, address: string, words: string, context: ContentContext): string {
  if (embedOf(address)) return embedHtml(address, words, context)
  context.notes.changed(`${kind} (a link stays)`)
  const name = decodedUri(
    address
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '',
  )
  return `\n\n<p><a href="${escapeHtml(address)}">${words.trim() || escapeHtml(name || address)}</a></p>\n\n`
}

const hostOf = (url: string): string => URL.parse(url)?.host.replace(/^www\./, '') ?? 'an unknown site'
