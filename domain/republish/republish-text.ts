import { madeByLine } from '#domain/article/fields/made-by.ts'
import type { ArticleDocument, Block } from '#domain/document/blocks/schema.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { licenceOf } from '#domain/republish/republish-terms.ts'
import { itemContent } from '#domain/syndication/item-content.ts'
import type { NinjsItem } from '#domain/syndication/ninjs-item.ts'
import { ninjs } from '#domain/syndication/ninjs.ts'
import { absolute, articlePath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'
import { namesOf } from '#domain/words/byline.ts'
import { republishWordsOf } from '#domain/words/republish/republish-words-of.ts'
import { speechIn } from '#domain/words/speech.ts'

/** A story as others take it: HTML and plain text with their credit, the line for the head, and all of it for programs. */
export type RepublishText = { html: string; text: string; head: string; url: string; item: NinjsItem }

type Of = {
  article: ArticleView
  site: SiteView
  /** Ids of pictures that may be given on; every other one is left out. */
  given: ReadonlySet<string>
  /** Without a slash at its end. */
  origin: string
}

/** Makes the text of a story for others, in the story's language. It asks no host for anything but given pictures. */
export function republishText({ article, site, given, origin }: Of): RepublishText {
  const url = absolute(origin, articlePath(article.slug))
  const { words } = republishWordsOf(article.language)
  const { name = words.ownTerms, url: terms = site.rights.terms } = licenceOf(site.republishLicence) ?? {}
  const credit = words.credit(site.name)
  const names = article.authors.map(({ name: author }) => author)
  const speech = speechIn('UTC', article.language, 'en')
  const authors = namesOf(names, speech)
  const document = withGiven(article.document, given)
  const lead = article.picture && given.has(article.picture.mediaId) ? article.picture : null
  const story = { ...article, document, picture: lead }
  const item = { ...story, feedId: null, path: articlePath(article.slug) }
  const licence = terms === '' ? escapeHtml(name) : `<a href="${escapeHtml(terms)}">${escapeHtml(name)}</a>`
  const html = [
    `<h1>${escapeHtml(article.headline)}</h1>`,
    authors === '' ? '' : `<p>${escapeHtml(authors)}</p>`,
    itemContent(item, origin),
    `<p><a href="${escapeHtml(url)}">${escapeHtml(credit)}</a> ${words.licence(licence)}</p>`,
  ]
  const made = madeByLine(article.madeBy, speech.words)
  const corrections = article.corrections.map(({ note }) => note)
  const said = `${credit} ${url}\n${words.licence(terms === '' ? name : `${name}, ${terms}`)}`
  const text = [article.headline, authors, article.standfirst, plainText(document), ...corrections, made, said]
  const head =
    site.republishRule === 'canonical'
      ? `<link rel="canonical" href="${escapeHtml(url)}">`
      : '<meta name="robots" content="noindex">'
  const forPrograms = {
    ...ninjs({ story, version: article.corrections.length + 1, versionAt: article.modifiedAt }, { site, origin }),
    usageTerms: `${credit} ${words.licence(name)}`,
    ...(terms === '' ? {} : { rightsInfo: { linkedRights: terms } }),
  }
  return { html: whole(html), text: whole(text), head, url, item: forPrograms }
}

const whole = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n')

/** Leaves out pictures that may not be given on, with their captions. */
const withGiven = ({ blocks, ...document }: ArticleDocument, given: ReadonlySet<string>): ArticleDocument => ({
  ...document,
  blocks: blocks.flatMap((block) => givenBlock(block, given)),
})

function givenBlock(block: Block, given: ReadonlySet<string>): Block[] {
  if (block.type === 'image') return given.has(block.mediaId) ? [block] : []
  if (block.type !== 'gallery') return [block]
  const images = block.images.filter(({ mediaId }) => given.has(mediaId))
  return images.length === 0 ? [] : [{ ...block, images }]
}
