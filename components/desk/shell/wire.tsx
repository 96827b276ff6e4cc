'use client'
import { CircleAlert, Clock } from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'

/** The foot of the rail: what needs a hand, and what goes out next. */
export function Wire() {
  const { said } = useNewsroom()
  const { data } = useNextUp()
  const { next = null, late = [] } = data ?? {}
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
