import { useMemo } from 'react'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { countWords, readingMinutes, wordCount } from '#domain/document/word-count.ts'

const count = (words: number) => `${words} ${words === 1 ? 'word' : 'words'}`

export function Foot({ story }: { story: DeskArticle }) {
  // Counted when there is time: a letter never waits for it.
  const document = useSettled(story.document)
  const words = useMemo(() => wordCount(document), [document])
  return (
    <div className="foot">
      <span>{count(words)}</span>
      {words > 0 && <span>{readingMinutes(words)} min to read</span>}
      <span className="hide-s">headline of {count(countWords(story.headline))}</span>
    </div>
  )
}
