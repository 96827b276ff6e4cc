import { linksOf, type TextLink } from '#domain/document/blocks/links-of.ts'
import { type NamedQuote, quotesOf } from '#domain/document/blocks/quotes-of.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { fileIdsOf, mediaIdsOf } from '#domain/document/blocks/walk.ts'
import { firstLines } from '#domain/document/text/first-lines.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { countWords } from '#domain/document/text/word-count.ts'

/**
 * A document prepared for writing: everything derived from it, computed once and, for an import, outside the
 * transaction.
 */
export type ReadyDocument = {
  /** The document itself. */
  json: string
  /** The text by which search finds it. */
  text: string
  words: number
  firstLines: string
  /** The quotes that name their speaker. */
  quotes: NamedQuote[]
  /** Media ids of the pictures in the text. */
  pictures: string[]
  /** Ids of the files that it links to. */
  files: string[]
  links: TextLink[]
}

/** Prepares a document for writing. It must have the current format: a stored one is read first. */
export function readyDocument(document: ArticleDocument): ReadyDocument {
  const text = plainText(document)
  return {
    json: JSON.stringify(document),
    text,
    words: countWords(text),
    firstLines: firstLines(document),
    ...namesIn(document),
  }
}

const namesIn = (document: ArticleDocument): Pick<ReadyDocument, 'quotes' | 'pictures' | 'files' | 'links'> => ({
  quotes: quotesOf(document),
  pictures: mediaIdsOf(document),
  files: fileIdsOf(document),
  links: linksOf(document),
})
