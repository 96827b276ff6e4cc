import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { editorPageWords } from '#components/desk/words/editor-page.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { countWords, readingMinutes, wordCount } from '#domain/document/text/word-count.ts'

const words = editorPageWords.footer

type Props = { story: DeskArticle; checks: number; onChecks: () => void }

export function EditorFooter({ story, checks, onChecks }: Props) {
  const { document } = story
  const count = useMemo(() => wordCount(document), [document])
  return (
    <div className="foot">
      <span>{words.words(count)}</span>
      {count > 0 && <span>{words.readingTime(readingMinutes(count))}</span>}
      <span className="hide-s">{words.headline(words.words(countWords(story.headline)))}</span>
      {checks > 0 && (
        <span className="r">
          <button type="button" className="link clear" onClick={onChecks}>
            <TriangleAlert className="i" aria-hidden="true" /> {words.checks(checks)}
          </button>
        </span>
      )}
    </div>
  )
}
