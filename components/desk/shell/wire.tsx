'use client'
import { CircleAlert, Clock } from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { unseenNames } from '#components/desk/receipt/receipt-words.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { FailingLine } from '#components/desk/shell/failing-line.tsx'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import type { NotSeen } from '#domain/article/receipt-views.ts'

/** Shows publications not seen everywhere: the newest and their number. */
function NotSeenLine({ notSeen }: { notSeen: NotSeen[] }) {
  const [first] = notSeen
  if (!first) return null
  const { id, headline, names } = first
  const words = notSeen.length === 1 ? '1 receipt is red' : `${notSeen.length} receipts are red`
  const href = receiptHref(id ?? 'front')
  return (
    <>
      <DeskLink href={href} className="lamp bad" title={words}>
        <CircleAlert className="i l" aria-hidden="true" />
        <span className="hush">{words}</span>
      </DeskLink>
      <DeskLink href={href}>
        <strong className="no">
          <CircleAlert className="i" aria-hidden="true" /> {notSeen.length} not seen
        </strong>
        <span className="words">
          {headline || 'Untitled'}: {names.length === 0 ? 'asking again' : unseenNames(names)}
        </span>
      </DeskLink>
    </>
  )
}

/** The bottom of the rail: what needs attention, and what is published next. */
export function Wire() {
  const { said } = useNewsroom()
  const { data } = useNextUp()
  const { next = null, late = [], notSeen = [], failures = [] } = data ?? {}
  const [first] = late
  const lateWords = late.length === 1 ? '1 story is late' : `${late.length} stories are late`
  return (
    <div className="wire">
      {first && (
        <>
          <DeskLink href="/desk" className="lamp bad" title={lateWords}>
            <CircleAlert className="i l" aria-hidden="true" />
            <span className="hush">{lateWords}</span>
          </DeskLink>
          <DeskLink href={late.length === 1 ? `/desk/articles/${first.id}` : '/desk'}>
            <strong className="no">
              <CircleAlert className="i" aria-hidden="true" /> {late.length} late
            </strong>
            <span className="words">{first.headline || 'Untitled'}</span>
          </DeskLink>
        </>
      )}
      {failures.length > 0 && <FailingLine failures={failures} />}
      {notSeen.length > 0 && <NotSeenLine notSeen={notSeen} />}
      {next && (
        <DeskLink href="/desk/planning">
          <strong>
            <Clock className="i" aria-hidden="true" /> Next out {said(next.at)}
          </strong>
          <span className="words">{next.headline || 'Untitled'}</span>
        </DeskLink>
      )}
    </div>
  )
}
