import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { linkTo, paragraph, pictureHtml } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { type CardData, type CardRule, textField } from '#domain/import/ghost/cards/card-data.ts'
import { markdownHtml } from '#domain/import/markdown/markdown-html.ts'
import { plainOf, rewriteHtml } from '#domain/import/rewrite-html.ts'

const html: CardRule = (data, notes) => rewriteHtml(textField(data, 'html'), () => null, notes)

const markdown: CardRule = (data, notes) => markdownHtml(textField(data, 'markdown'), { breaks: true }, notes)

const code: CardRule = (data) =>
  `<pre><code>${escapeHtml(textField(data, 'code'))}</code></pre>${paragraph(textField(data, 'caption'))}`

const divider: CardRule = () => '<hr>'

const callout: CardRule = (data, notes) => {
  notes.changed('callout card (became a paragraph)')
  return textBlocks(`${escapeHtml(textField(data, 'calloutEmoji'))} ${textField(data, 'calloutText')}`)
}

const toggle: CardRule = (data, notes) => {
  notes.changed('toggle card (is open)')
  return heading(textField(data, 'heading')) + textBlocks(textField(data, 'content'))
}

const header: CardRule = (data, notes) => {
  notes.changed('header card (became a heading and a paragraph)')
  const parts = [
    pictureHtml({ src: textField(data, 'backgroundImageSrc') }),
    heading(textField(data, 'header')),
    textBlocks(textField(data, 'subheader')),
  ]
  return parts.join('') + (data['buttonEnabled'] === true ? buttonLink(data, 'buttonText', 'buttonUrl', notes) : '')
}

const button: CardRule = (data, notes) => buttonLink(data, 'buttonText', 'buttonUrl', notes)

const product: CardRule = (data, notes) => {
  notes.changed('product card (became a heading and paragraphs)')
  if (data['productRatingEnabled'] === true) notes.lost('stars of a product card')
  const parts = [
    pictureHtml({ src: textField(data, 'productImageSrc') }),
    heading(textField(data, 'productTitle')),
    textBlocks(textField(data, 'productDescription')),
  ]
  const hasButton = data['productButtonEnabled'] === true
  return parts.join('') + (hasButton ? buttonLink(data, 'productButton', 'productUrl', notes) : '')
}

const callToAction: CardRule = (data, notes) => {
  notes.changed('call-to-action card (became paragraphs)')
  const label = data['hasSponsorLabel'] === true ? textField(data, 'sponsorLabel') : ''
  const parts = [
    textBlocks(label),
    pictureHtml({ src: textField(data, 'imageUrl') }),
    textBlocks(textField(data, 'textValue')),
  ]
  return parts.join('') + (data['showButton'] === false ? '' : buttonLink(data, 'buttonText', 'buttonUrl', notes))
}

/** A button becomes a link; one that opens Ghost's own sign-up leads nowhere here, and is dropped. */
function buttonLink(data: CardData, text: string, url: string, notes: ArchiveNotes): string {
  const words = plainOf(textField(data, text))
  const href = textField(data, url)
  if (words + href === '') return ''
  if (/#\/portal/.test(href)) {
    notes.lost(`sign-up button “${words}”`)
    return ''
  }
  notes.changed('button (became a link)')
  return paragraph(linkTo(href, words))
}

/** Text of a card: paragraphs where it has blocks of its own, else one paragraph. */
const textBlocks = (inner: string): string =>
  /<(?:p|ul|ol|blockquote|h[1-6]|pre)[\s>]/i.test(inner) ? `<div>${inner}</div>` : paragraph(inner)

const heading = (inner: string): string => {
  const line = inner.replace(/<\/?(?:p|h[1-6]|div)(?:\s[^<>]*)?>/gi, ' ').trim()
  return line === '' ? '' : `<h3>${line}</h3>`
}

export const TEXT_CARDS: Record<string, CardRule> = {
  html,
  markdown,
  'card-markdown': markdown,
  code,
  codeblock: code,
  hr: divider,
  horizontalrule: divider,
  callout,
  toggle,
  header,
  button,
  product,
  'call-to-action': callToAction,
}
