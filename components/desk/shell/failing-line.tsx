import { CircleAlert } from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { failingWords } from '#components/desk/shell/failing-words.ts'
import { shellWords as words } from '#components/desk/words/shell.ts'
import type { DueFailure } from '#domain/article/planning/plan-views.ts'

/** Shows scheduled work that keeps failing: the latest failure and their number. */
export function FailingLine({ failures }: { failures: DueFailure[] }) {
  const [first] = failures
  if (!first) return null
  const failing = words.failing(failures.length)
  const href = first.id === null ? ('/desk/events' as const) : (`/desk/articles/${first.id}` as const)
  return (
    <>
      <DeskLink href={href} className="lamp bad" title={failing}>
        <CircleAlert className="i l" aria-hidden="true" />
        <span className="hush">{failing}</span>
      </DeskLink>
      <DeskLink href={href} title={failingWords(first)}>
        <strong className="no">
          <CircleAlert className="i" aria-hidden="true" /> {words.failingShort(failures.length)}
        </strong>
        <span className="words">{failingWords(first)}</span>
      </DeskLink>
    </>
  )
}
