'use client'
import { ArrowLeft, ExternalLink, RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import type { ReceiptOf } from '#components/desk/queries/receipt-queries.ts'
import { ChecksTable } from '#components/desk/receipt/checks-table.tsx'
import { EarlierReceipts } from '#components/desk/receipt/earlier-receipts.tsx'
import { FourTimes } from '#components/desk/receipt/four-times.tsx'
import { lede } from '#components/desk/receipt/receipt-words.ts'
import { ToldToOthers } from '#components/desk/receipt/told-to-others.tsx'
import { useLookAgain, useReceipt } from '#components/desk/receipt/use-receipt.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { Receipt, ReceiptPage as View } from '#domain/article/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'

/** The receipt of a publication: what the server saw when it requested its own pages, for a story or the front. */
export function ReceiptPage({ of }: { of: ReceiptOf }) {
  const router = useRouter()
  const asked = useReceipt(of)
  const again = useLookAgain(of)
  const back = of === 'front' ? '/desk/front' : (`/desk/articles/${of}` as const)
  useKeys({ escape: () => router.push(back as never) })
  const page = asked.data
  const path = of === 'front' ? '/' : (page?.story?.path ?? null)
  return (
    <>
      <div className="bar">
        <DeskLink className="iconbtn" href={back} aria-label={of === 'front' ? words.backToFront : words.backToStory}>
          <ArrowLeft className="i" aria-hidden="true" />
        </DeskLink>
        <h1>{words.title}</h1>
        {page?.story && <StateMark status={page.story.status} />}
        <span className="gap" />
        {page && (
          <button type="button" className="btn" onClick={() => void again()}>
            <RefreshCw className="i" aria-hidden="true" />
            {words.checkAgain}
          </button>
        )}
        {path !== null && (
          <a className="btn" href={path} target="_blank" rel="noopener">
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
      {page && <Told of={of} page={page} onAgain={(isAnew) => void again(isAnew)} />}
    </>
  )
}

type ToldProps = { of: ReceiptOf; page: View; onAgain: (isAnew?: boolean) => void }

function Told({ of, page, onAgain }: ToldProps) {
  const { me } = useNewsroom()
  const list = useLastList()
  const { story, receipt, earlier, hasPurge } = page
  const headline = of === 'front' ? words.front : story?.headline || everyScreenWords.untitled
  if (!receipt) return <NothingYet page={page} headline={headline} onAgain={onAgain} />
  const { strong, rest, tone } = lede(receipt)
  const canMakeAnew = can(me, of === 'front' ? 'front.edit' : 'article.publish')
  return (
    <div className="receipt">
      <By receipt={receipt} />
      <p className="display">{headline}</p>
      <p className="lede" role="status">
        <b className={tone ?? undefined}>{strong}</b> {rest}
      </p>
      <FourTimes receipt={receipt} story={story} />
      <div className="cols">
        <section>
          <h2 className="head2">{words.checks}</h2>
          {receipt.checks.length === 0 ? (
            <p className="hint">{receipt.state === 'sampled-out' ? words.nothingChecked : words.checkingNow}</p>
          ) : (
            <ChecksTable {...{ receipt, canMakeAnew, hasPurge, onAgain }} />
          )}
        </section>
        <div>
          <ToldToOthers page={page} />
          {earlier.length > 0 && <EarlierReceipts earlier={earlier} />}
          <p className="row-flex ways">
            <DeskLink className="btn primary" href={list}>
              {words.backToList}
            </DeskLink>
            {of !== 'front' && (
              <DeskLink className="btn" href={`/desk/articles/${of}`}>
                {words.keepWriting}
              </DeskLink>
            )}
          </p>
        </div>
      </div>
    </div>
  )
}

function By({ receipt: { what, by, publishedAt, revision } }: { receipt: Receipt }) {
  const { paper, seconds } = useNewsroom()
  const who = by?.name ?? words.byNobody
  const when = `${longDay(paper, publishedAt)}, ${seconds(publishedAt)}`
  return (
    <p className="hint">
      {words.what[what]} · {words.by(what, who, when)}
      {revision !== null && ` · ${words.revision(revision)}`}
    </p>
  )
}

/** A story without a receipt: imported, published before receipts were kept, or never published. */
function NothingYet({ page: { story }, headline, onAgain }: Omit<ToldProps, 'of'> & { headline: string }) {
  const isOut = story === null || story.path !== null
  return (
    <div className="receipt">
      <p className="display">{headline}</p>
      <p className="lede">{isOut ? words.lede.neverAsked : words.lede.neverPublished}</p>
      {isOut && (
        <p className="row-flex ways">
          <button type="button" className="btn primary" onClick={() => onAgain()}>
            {words.checkPages}
          </button>
        </p>
      )}
    </div>
  )
}
