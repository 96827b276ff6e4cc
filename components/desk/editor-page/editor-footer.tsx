import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { countWords, readingMinutes, wordCount } from '#domain/document/word-count.ts'

const count = (words: number) => `${words} ${words === 1 ? 'word' : 'words'}`

type Props = { story: DeskArticle; checks: number; onChecks: () => void }

export function EditorFooter({ story, checks, onChecks }: Props) {
  const { document } = story
  const words = useMemo(() => wordCount(document), [document])
  return (
    <div className="foot">
      <span>{count(words)}</span>
      {words > 0 && <span>{readingMinutes(words)} min to read</span>}
      <span className="hide-s">headline of {count(countWords(story.headline))}</span>
      {checks > 0 && (
        <span className="r">
          <button type="button" className="link clear" onClick={onChecks}>
            <TriangleAlert className="i" aria-hidden="true" /> {checks} {checks === 1 ? 'check' : 'checks'}
          </button>
        </span>
      )}
    </div>
  )
}
