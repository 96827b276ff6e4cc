import { footnotesOf } from '#domain/document/blocks/footnotes.ts'
import { linksOf } from '#domain/document/blocks/links-of.ts'
import type { ArticleDocument, Flag } from '#domain/document/blocks/schema.ts'
import { textsOf } from '#domain/document/blocks/walk.ts'
import { wordsOfText } from '#domain/document/html/words-of.ts'
import { spansText } from '#domain/document/text/spans-text.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { evenText, type StoryFacts, withoutAddresses } from '#domain/import/proof/compared-facts.ts'

/** Facts of a story as it is stored: headline, standfirst and document. Words are in the order of the text. */
export function factsOfDocument(headline: string, standfirst: string, document: ArticleDocument): StoryFacts {
  const pictures = document.blocks.flatMap((block) =>
    block.type === 'image' ? [block] : block.type === 'gallery' ? block.images : [],
  )
  const ofBlocks = document.blocks.flatMap((block) => {
    if (block.type === 'gallery' || block.type === 'table') return [block.caption]
    return block.type === 'embed' ? [block.title] : []
  })
  const nonEmpty = (texts: string[]) => texts.map(evenText).filter((text) => text !== '')
  const credits = nonEmpty(pictures.map(({ credit }) => credit))
  return {
    words: wordsOfText(withoutAddresses([headline, standfirst, plainText(document), ...credits].join('\n'))),
    pictures: pictures.map(({ mediaId }) => mediaId),
    captions: nonEmpty([...pictures.map(({ caption }) => caption), ...ofBlocks]),
    credits,
    alts: nonEmpty(pictures.map(({ alt }) => alt)),
    links: linksOf(document).map(({ href }) => href),
    footnotes: footnotesOf(document).texts.map(evenText),
    embeds: document.blocks.flatMap((block) => (block.type === 'embed' ? [`${block.provider} ${block.ref}`] : [])),
    struck: markedWords(document, 'strike'),
    inserted: markedWords(document, 'insert'),
  }
}

/** Words of all text with a mark; a text without it divides them. */
const markedWords = (document: ArticleDocument, flag: Flag): string[] =>
  [...textsOf(document)].flatMap((spans) => {
    const marked = spans.map((span) => (span.marks?.some(({ type }) => type === flag) ? span : { text: ' ' }))
    return wordsOfText(withoutAddresses(spansText(marked)))
  })
