import { madeByLine } from '#domain/article/fields/made-by.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { bodyHtml } from '#domain/syndication/item-content.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

/**
 * Text as HTML and as plain text, each with corrections and source. Standfirst and lead are separate fields of the
 * item.
 */
export function ninjsBodies(story: ArticleView, origin: string) {
  const { words } = speechIn('UTC', story.language, 'en')
  const corrections = story.corrections.map(
    ({ at, note }) => `${words.correction}, ${new Date(at).toISOString().slice(0, 10)}: ${note}`,
  )
  const source = story.source ? [`${words.source}: ${story.source.name}`] : []
  const made = story.madeBy ? [madeByLine(story.madeBy, words)] : []
  const text = [plainText(story.document), ...corrections, ...source, ...made].join('\n')
  return [
    {
      role: 'main',
      contentType: 'text/html',
      value: bodyHtml({ ...story, path: articlePath(story.slug) }, origin).toWellFormed(),
    },
    { role: 'plain', contentType: 'text/plain', value: text.toWellFormed(), wordCount: story.wordCount },
  ]
}
