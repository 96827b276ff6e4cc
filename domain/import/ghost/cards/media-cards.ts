import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { bookmarkHtml, embedHtml, galleryHtml, linkTo, paragraph, pictureHtml } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import {
  type CardData,
  type CardRule,
  listField,
  objectField,
  textField,
} from '#domain/import/ghost/cards/card-data.ts'
import { plainOf, rewriteHtml } from '#domain/import/rewrite-html.ts'

const pictureIn = (data: CardData) => ({
  src: textField(data, 'src'),
  alt: textField(data, 'alt') || textField(data, 'title'),
  caption: textField(data, 'caption'),
  href: textField(data, 'href'),
})

const image: CardRule = (data) => pictureHtml(pictureIn(data))

const gallery: CardRule = (data) => galleryHtml(listField(data, 'images').map(pictureIn), textField(data, 'caption'))

const beforeAfter: CardRule = (data, notes) => {
  notes.changed('before-after card (became a gallery)')
  const pictures = ['beforeImage', 'afterImage'].map((name) => pictureIn(objectField(data, name)))
  return galleryHtml(pictures, textField(data, 'caption'))
}

const bookmark: CardRule = (data, notes) => {
  const about = objectField(data, 'metadata')
  if (textField(about, 'thumbnail') !== '') notes.lost('picture of a bookmark card')
  return bookmarkHtml(
    {
      url: textField(data, 'url') || textField(about, 'url'),
      title: textField(about, 'title'),
      description: textField(about, 'description'),
      by: [textField(about, 'author'), textField(about, 'publisher')].filter((name) => name !== '').join(' · '),
      caption: textField(data, 'caption'),
    },
    notes,
  )
}

/** A post keeps its words, a known player becomes an embed, anything else a link. */
const embed: CardRule = (data, notes) => {
  const html = textField(data, 'html')
  const about = objectField(data, 'metadata')
  const caption = textField(data, 'caption')
  if (/<blockquote/i.test(html)) return rewriteHtml(html, withoutScript, notes) + paragraph(caption)
  const words = plainOf(html)
  const url = textField(data, 'url') || (/\ssrc="([^"]+)"/.exec(html)?.[1] ?? '')
  if (url === '') return rewriteHtml(html, withoutScript, notes) + paragraph(caption)
  return embedHtml(url, textField(about, 'title'), caption, notes) + paragraph(escapeHtml(words))
}

const withoutScript = ({ tagName }: { tagName: string }): string | null => (tagName === 'script' ? '' : null)

/** A file, a sound or a film becomes a link with its title. */
function fileLink(kind: string, data: CardData, title: string, more: string, notes: ArchiveNotes): string {
  notes.changed(`${kind} card (became a link)`)
  const src = textField(data, 'src')
  const name = textField(data, 'fileName') || (src.split('/').at(-1) ?? '')
  return paragraph([linkTo(src, title || name), more].filter((part) => part !== '').join('<br>'))
}

const file: CardRule = (data, notes) =>
  fileLink('file', data, textField(data, 'fileTitle'), escapeHtml(textField(data, 'fileCaption')), notes)

const audio: CardRule = (data, notes) => {
  const caption = textField(data, 'caption')
  return fileLink('audio', data, textField(data, 'title'), '', notes) + paragraph(caption)
}

const video: CardRule = (data, notes) => fileLink('video', data, '', '', notes) + paragraph(textField(data, 'caption'))

export const MEDIA_CARDS: Record<string, CardRule> = {
  image,
  gallery,
  'before-after': beforeAfter,
  bookmark,
  embed,
  nft: embed,
  file,
  audio,
  video,
}
