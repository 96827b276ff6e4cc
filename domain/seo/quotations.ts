import { quotesOf } from '#domain/document/blocks/quotes-of.ts'
import { parseBlock } from '#domain/document/blocks/schema.ts'
import type { ArticleView } from '#domain/views.ts'

/** Quotes of a story that name a speaker, as parts of it. Other quotes are in the text only. */
export function quotationsOf({ document }: Pick<ArticleView, 'document'>) {
  const blocks = document.blocks.map(parseBlock).filter((block) => block !== null)
  const quotes = quotesOf({ blocks })
  if (quotes.length === 0) return {}
  return {
    hasPart: quotes.map(({ words, speaker, role, href }) => ({
      '@type': 'Quotation',
      text: words,
      spokenByCharacter: { '@type': 'Person', name: speaker, ...(role === '' ? {} : { jobTitle: role }) },
      ...(href === '' ? {} : { citation: href }),
    })),
  }
}
