import { useMemo } from 'react'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { countWords, readingMinutes, wordCount } from '#domain/document/word-count.ts'

const count = (words: number) => `${words} ${words === 1 ? 'word' : 'words'}`

export function Foot({ story }: { story: DeskArticle }) {
  const { document } = story
  const words = useMemo(() => wordCount(document), [document])
  return (
    <div className="foot">
      <span>{count(words)}</span>
      {words > 0 && <span>{readingMinutes(words)} min to read</span>}
      <span className="hide-s">headline of {count(countWords(story.headline))}</span>
    </div>
  )
}
