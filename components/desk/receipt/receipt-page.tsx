'use client'
import { ArrowLeft, ExternalLink, RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import type { ReceiptOf } from '#components/desk/queries/receipt-queries.ts'
import { FailedChecks } from '#components/desk/receipt/failed-checks.tsx'
import { receiptLine } from '#components/desk/receipt/receipt-words.ts'
import { useCheckAgain, useReceipt } from '#components/desk/receipt/use-receipt.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { ReceiptPage as View } from '#domain/article/history/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'

/** The receipt of a publication: what the server saw when it requested its own pages, for a story or the front. */
export function ReceiptPage({ of }: { of: ReceiptOf }) {
  const router = useRouter()
  const asked = useReceipt(of)
  const again = useCheckAgain(of)
  const back = of === 'front' ? '/desk/front' : (`/desk/articles/${of}` as const)
  useKeys({ escape: () => router.push(back as never) })
  const page = asked.data
  const path = of === 'front' ? '/' : page?.story?.path
  return (
    <>
      <div className="bar">
        <DeskLink className="iconbtn" href={back} aria-label={of === 'front' ? words.backToFront : words.backToStory}>
          <ArrowLeft className="i" aria-hidden="true" />
        </DeskLink>
        <h1>{words.title}</h1>
        {page?.story && <StateMark status={page.story.status} />}
        <span className="gap" />
        {page && (page.receipt || path) && (
          <button type="button" className="btn" aria-label={words.checkAgain} onClick={() => void again(false)}>
            <RefreshCw className="i" aria-hidden="true" />
            <span className="hide-s">{words.checkAgain}</span>
          </button>
        )}
        {path && (
          <a className="btn" href={path} target="_blank" rel="noopener" aria-label={words.viewAsReader}>
            <ExternalLink className="i" aria-hidden="true" />
            <span className="hide-s">{words.viewAsReader}</span>
          </a>
        )}
      </div>
      <ReadingTrouble
        what={words.subject}
        error={asked.error}
        hasOld={page !== undefined}
        onRetry={() => void asked.refetch()}
      />
      {page && <Result of={of} page={page} onRebuild={() => void again(true)} />}
    </>
  )
}

function Result({ of, page, onRebuild }: { of: ReceiptOf; page: View; onRebuild: () => void }) {
  const { me, said } = useNewsroom()
  const { strong, rest, tone } = receiptLine(page, said)
  const canRebuild = can(me, of === 'front' ? 'front.edit' : 'article.publish')
  return (
    <div className="receipt">
      <p className="display">{of === 'front' ? words.front : page.story?.headline || everyScreenWords.untitled}</p>
      <p className="lede" role="status">
        {strong && <b className={tone}>{strong}</b>} {rest}
      </p>
      {page.receipt && <FailedChecks receipt={page.receipt} onRebuild={canRebuild ? onRebuild : null} />}
    </div>
  )
}
