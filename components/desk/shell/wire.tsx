'use client'
import { CircleAlert, Clock } from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { unseenNames } from '#components/desk/receipt/receipt-words.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { FailingLine } from '#components/desk/shell/failing-line.tsx'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { shellWords as words } from '#components/desk/words/shell.ts'
import type { NotSeen } from '#domain/article/history/receipt-views.ts'

/** Shows publications not seen everywhere: the newest and their number. */
function NotSeenLine({ notSeen }: { notSeen: NotSeen[] }) {
  const [first] = notSeen
  if (!first) return null
  const { id, headline, names } = first
  const summary = words.notSeen(notSeen.length)
  const href = receiptHref(id ?? 'front')
  return (
    <>
      <DeskLink href={href} className="lamp bad" title={summary}>
        <CircleAlert className="i l" aria-hidden="true" />
        <span className="hush">{summary}</span>
      </DeskLink>
      <DeskLink href={href}>
        <strong className="no">
          <CircleAlert className="i" aria-hidden="true" /> {words.notSeenShort(notSeen.length)}
        </strong>
        <span className="words">
          {words.notSeenOn(
            headline || everyScreenWords.untitled,
            names.length === 0 ? words.checkingAgain : unseenNames(names),
          )}
        </span>
      </DeskLink>
    </>
  )
}

/** The bottom of the rail: what needs attention, and what is published next. */
export function Wire() {
  const { said } = useNewsroom()
  const { data } = useNextUp()
  const { next = null, late = [], notSeen = [], alerts = [] } = data ?? {}
  // The banner of an admin says it with what to do.
  const failures = alerts.some(({ cause }) => cause === 'job-set-aside') ? [] : (data?.failures ?? [])
  const [first] = late
  return (
    <div className="wire">
      {first && (
        <>
          <DeskLink href="/desk" className="lamp bad" title={words.late(late.length)}>
            <CircleAlert className="i l" aria-hidden="true" />
            <span className="hush">{words.late(late.length)}</span>
          </DeskLink>
          <DeskLink href={late.length === 1 ? `/desk/articles/${first.id}` : '/desk'}>
            <strong className="no">
              <CircleAlert className="i" aria-hidden="true" /> {words.lateShort(late.length)}
            </strong>
            <span className="words">{first.headline || everyScreenWords.untitled}</span>
          </DeskLink>
        </>
      )}
      {failures.length > 0 && <FailingLine failures={failures} />}
      {notSeen.length > 0 && <NotSeenLine notSeen={notSeen} />}
      {next && (
        <DeskLink href="/desk/planning">
          <strong>
            <Clock className="i" aria-hidden="true" /> {words.next(said(next.at))}
          </strong>
          <span className="words">{next.headline || everyScreenWords.untitled}</span>
        </DeskLink>
      )}
    </div>
  )
}
