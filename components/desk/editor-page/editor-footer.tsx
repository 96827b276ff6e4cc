import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { countWords, readingMinutes, wordCount } from '#domain/document/text/word-count.ts'
import { t } from '#domain/messages/t.ts'

const BAR =
  'sticky bottom-(--spacing-under) z-10 flex min-h-9 items-center gap-4 border-t border-rule bg-sheet px-6 py-1 text-sm text-ink-2 narrow:px-4 thumb:static low:static'
const LINK =
  'ms-auto inline-flex min-h-6 items-center gap-[0.3125rem] border-0 bg-transparent p-0 text-blue underline decoration-1 underline-offset-[0.15em]'

type Props = { story: DeskArticle; checks: number; onChecks: () => void }

/** The length of the text, and how many checks before publication found something. */
export function EditorFooter({ story, checks, onChecks }: Props) {
  const { document } = story
  const count = useMemo(() => wordCount(document), [document])
  return (
    <div className={BAR}>
      <span>{t('{n, plural, one {# word} other {# words}}', { n: count })}</span>
      {count > 0 && <span>{t('{minutes, number} min read', { minutes: readingMinutes(count) })}</span>}
      <span className="narrow:hidden">
        {t('{n, plural, one {headline: # word} other {headline: # words}}', { n: countWords(story.headline) })}
      </span>
      {checks > 0 && (
        <button type="button" className={LINK} onClick={onChecks}>
          <Icon of={TriangleAlert} /> {t('{n, plural, one {# check} other {# checks}}', { n: checks })}
        </button>
      )}
    </div>
  )
}
