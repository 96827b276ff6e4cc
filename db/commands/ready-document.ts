import { linksOf, type TextLink } from '#domain/document/links-of.ts'
import { plainText } from '#domain/document/plain-text.ts'
import { type NamedQuote, quotesOf } from '#domain/document/quotes-of.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'
import { mediaIdsOf } from '#domain/document/walk.ts'
import { countWords } from '#domain/document/word-count.ts'

/** A document as it is written: what is made of it once, and for an import away from the transaction. */
export type ReadyDocument = {
  /** The document itself. */
  json: string
  /** What search finds it by. */
  text: string
  words: number
  /** Those that name who said them. */
  quotes: NamedQuote[]
  /** Media ids of those in the text. */
  pictures: string[]
  links: TextLink[]
}

/** Makes a document ready to be written. It must be today's: a stored one is read first. */
export function readyDocument(document: ArticleDocument): ReadyDocument {
  const text = plainText(document)
  return { json: JSON.stringify(document), text, words: countWords(text), ...namesIn(document) }
}

const namesIn = (document: ArticleDocument): Pick<ReadyDocument, 'quotes' | 'pictures' | 'links'> => ({
  quotes: quotesOf(document),
  pictures: mediaIdsOf(document),
  links: linksOf(document),
})
