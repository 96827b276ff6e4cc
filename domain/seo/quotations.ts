import { quotesOf } from '#domain/document/quotes-of.ts'
import { parseBlock } from '#domain/document/schema.ts'
import type { ArticleView } from '#domain/views.ts'

/** The quotes of a story that name who said them, as parts of it. What does not name a speaker is in the text alone. */
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
