import type { Lead } from '#domain/article/fields/fields.ts'
import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { linksOf } from '#domain/document/blocks/links-of.ts'
import type { ArticleDocument, Block } from '#domain/document/blocks/schema.ts'
import { wordsOfText } from '#domain/document/html/words-of.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { evenText, withoutAddresses } from '#domain/import/proof/compared-facts.ts'
import { factsOfDocument } from '#domain/import/proof/facts-of-document.ts'
import type { PageFacts } from '#domain/import/proof/facts-of-page.ts'
import type { StoryFault } from '#domain/import/proof/import-proof.ts'
import { leftShortcodes, leftTemplates } from '#domain/import/proof/known-shortcodes.ts'
import { faultOf, faultsOf, markFaults, wordFaults } from '#domain/import/proof/named-losses.ts'
import { isInOrder, unkept } from '#domain/import/proof/unkept.ts'

/** Parts of a story that its public page must show. */
export type ExpectedPage = {
  /** Words in the order of the page. */
  words: string[]
  /** Words whose place differs: credits of pictures. */
  unplaced: string[]
  struck: string[]
  inserted: string[]
  /** Media ids, with that of the picture on top. */
  pictures: string[]
  alts: string[]
  links: string[]
  footnotes: number
  bylines: string[]
  /** Ms UTC; null for a standing page. */
  publishedAt: number | null
}

type Stored = {
  headline: string
  standfirst: string
  document: ArticleDocument
  lead: Lead | null
  publishedAt: number | null
}

/** Expected contents of the public page of a stored story with these bylines. */
export function expectedPage(stored: Stored, bylines: string[]): ExpectedPage {
  const { headline, standfirst, lead, publishedAt } = stored
  // A page shows the pictures of a gallery before its caption.
  const blocks = stored.document.blocks.flatMap((block): Block[] =>
    block.type === 'gallery'
      ? [...block.images.map((image) => ({ ...image, id: block.id, type: 'image' as const })), { ...block, images: [] }]
      : [block],
  )
  const facts = factsOfDocument(headline, standfirst, { ...stored.document, blocks })
  const texts = [headline, standfirst, plainText({ blocks }), lead?.caption ?? '', lead?.credit ?? '']
  const decorative = blocks.filter((block) => block.type === 'image').filter(({ isDecorative }) => isDecorative)
  const embeds = blocks.flatMap((block) => (block.type === 'embed' ? (embedAddress(block) ?? []) : []))
  return {
    words: wordsOfText(withoutAddresses(texts.join('\n'))),
    unplaced: wordsOfText(facts.credits.join('\n')),
    struck: facts.struck,
    inserted: facts.inserted,
    pictures: [...facts.pictures, ...(lead ? [lead.mediaId] : [])],
    alts: unkept(
      facts.alts,
      decorative.map(({ alt }) => evenText(alt)),
    ),
    links: [...linksOf(stored.document).map(({ href }) => href), ...embeds],
    footnotes: facts.footnotes.length,
    bylines: bylines.map(evenText),
    publishedAt,
  }
}

const LACKS = 'that the public page lacks'

/**
 * Compares a public page with the story that it must show. `pictureAt` says which picture a file is of, and `allowed`
 * is the text of the export that is shown as it is, such as a template that a story explains.
 */
export function comparePage(
  expected: ExpectedPage,
  page: PageFacts | null,
  pictureAt: (file: string) => string | null,
  allowed: string,
): StoryFault[] {
  if (!page) return [faultOf('page', 'another kind of page stands at its address')]
  const { facts } = page
  const missing = unkept([...expected.words, ...expected.unplaced], facts.words)
  const isOrdered = missing.length > 0 || isInOrder(expected.words, facts.words)
  const pictures = facts.pictures.map((file) => pictureAt(file) ?? file)
  const notes = expected.footnotes - facts.footnotes.length
  const left = [...leftTemplates(page.text), ...leftShortcodes(page.text)].filter((one) => !allowed.includes(one))
  return [
    ...wordFaults(missing, LACKS),
    ...markFaults(expected, facts, LACKS),
    ...(isOrdered ? [] : [faultOf('order', 'the words of the public page stand in another order')]),
    ...faultsOf('pictures', `pictures ${LACKS}`, unkept(expected.pictures, pictures)),
    ...faultsOf('alts', `alternative texts ${LACKS}`, unkept(expected.alts, facts.alts)),
    ...faultsOf('links', `links ${LACKS}`, unkept(expected.links, facts.links)),
    ...(notes > 0 ? [{ ...faultOf('footnotes', `footnotes ${LACKS}`), count: notes }] : []),
    ...faultsOf('byline', `bylines ${LACKS}`, unkept(expected.bylines, page.bylines)),
    ...compareDate(expected.publishedAt, page.publishedAt),
    ...faultsOf('template', 'source of a template that readers see', left),
  ]
}

/** Pages say the minute of a publication, and some only its second. */
function compareDate(wanted: number | null, shown: number | null): StoryFault[] {
  if (wanted === null || (shown !== null && Math.abs(wanted - shown) < 60_000)) return []
  const at = (time: number | null) => (time === null ? 'none' : new Date(time).toISOString())
  return [faultOf('date', 'the public page shows another date', `${at(wanted)}; page ${at(shown)}`)]
}
