import { CircleAlert } from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { failingWords } from '#components/desk/shell/failing-words.ts'
import type { DueFailure } from '#domain/article/plan-views.ts'

/** Shows scheduled work that keeps failing: the latest failure and their number. */
export function FailingLine({ failures }: { failures: DueFailure[] }) {
  const [first] = failures
  if (!first) return null
  const words = failures.length === 1 ? '1 task is failing' : `${failures.length} tasks are failing`
  const href = first.id === null ? ('/desk/events' as const) : (`/desk/articles/${first.id}` as const)
  return (
    <>
      <DeskLink href={href} className="lamp bad" title={words}>
        <CircleAlert className="i l" aria-hidden="true" />
        <span className="hush">{words}</span>
      </DeskLink>
      <DeskLink href={href} title={failingWords(first)}>
        <strong className="no">
          <CircleAlert className="i" aria-hidden="true" /> {failures.length} failing
        </strong>
        <span className="words">{failingWords(first)}</span>
      </DeskLink>
    </>
  )
}
