import type { DeskArticle } from '#domain/article/desk-views.ts'
import { countWords, readingMinutes, wordCount } from '#domain/document/word-count.ts'

export function Foot({ story }: { story: DeskArticle }) {
  const words = wordCount(story.document)
  return (
    <div className="foot">
      <span>{words} words</span>
      <span>{readingMinutes(words)} min to read</span>
      <span className="hide-s">headline of {countWords(story.headline)} words</span>
    </div>
  )
}
