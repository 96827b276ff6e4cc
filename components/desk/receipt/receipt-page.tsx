'use client'
import { useQuery } from '@tanstack/react-query'
import { ExternalLink, RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { type ReceiptOf, receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { failedOf, receiptLine } from '#components/desk/receipt/receipt-words.ts'
import { useCheckAgain } from '#components/desk/receipt/use-receipt.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { ReceiptPage as View } from '#domain/article/history/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'

/** The receipt of a publication: what the server saw when it requested its own pages, for a story or the front. */
export function ReceiptPage({ of }: { of: ReceiptOf }) {
  const router = useRouter()
  const { data: page, error, refetch } = useQuery(receiptQueries.latest(of))
  const again = useCheckAgain(of)
  const back =
    of === 'front'
      ? ({ name: words.backToFront, href: '/desk/front' } as const)
      : ({ name: words.backToStory, href: `/desk/articles/${of}` } as const)
  useKeys({ escape: () => router.push(back.href as never) })
  const path = of === 'front' ? '/' : page?.story?.path
  return (
    <>
      <Bar title={words.title} back={back} state={page?.story && <StateMark status={page.story.status} />}>
        {page && (page.receipt || path) && (
          <Button icon={RefreshCw} aria-label={words.checkAgain} onClick={() => again.act(false)}>
            <span className="narrow:hidden">{words.checkAgain}</span>
          </Button>
        )}
        {path && (
          <ButtonLink href={path} target="_blank" rel="noopener" icon={ExternalLink} aria-label={words.viewAsReader}>
            <span className="narrow:hidden">{words.viewAsReader}</span>
          </ButtonLink>
        )}
      </Bar>
      <ReadingTrouble what={words.subject} error={error} hasOld={page !== undefined} onRetry={() => void refetch()} />
      {page && <Result of={of} page={page} onRebuild={() => again.act(true)} />}
    </>
  )
}

type ResultProps = { of: ReceiptOf; page: View; onRebuild: () => void }
const TONES = { yes: 'text-green', no: 'text-red' }

/** How it stands, and the pages that are not right, with the code that the log has. */
function Result({ of, page: { receipt, story }, onRebuild }: ResultProps) {
  const { me, said } = useNewsroom()
  const { strong, rest, tone } = receiptLine({ receipt, story }, said)
  const failed = receipt?.state === 'not-seen' ? failedOf(receipt) : []
  return (
    <PageBody>
      <p className="font-serif text-2xl leading-[1.1] font-bold tracking-tight text-balance">
        {of === 'front' ? words.front : story?.headline || everyScreenWords.untitled}
      </p>
      <p className="max-w-176 text-ink-2" role="status">
        {tone && <b className={TONES[tone]}>{strong}</b>} {rest}
      </p>
      {failed.length > 0 && (
        <>
          <List
            list={givenList(failed)}
            label={words.failed}
            rowKey={({ key }) => key}
            isBad={() => true}
            columns={[
              {
                name: words.columns.page,
                isRowHead: true,
                cell: ({ name, paths: [path] }) => (
                  <a href={path} target="_blank" rel="noopener">
                    {name}
                  </a>
                ),
              },
              {
                name: words.columns.seen,
                cell: ({ said: found, code, tries }) => (
                  <>
                    <b className="text-red">{found}</b> <code>{code}</code> {words.tried(tries)}
                  </>
                ),
              },
            ]}
            empty={null}
          />
          <p className={HINT}>{words.whomToTell}</p>
          {can(me, of === 'front' ? 'front.edit' : 'article.publish') && (
            <p>
              <Button onClick={onRebuild}>{words.rebuild}</Button>
            </p>
          )}
        </>
      )}
    </PageBody>
  )
}
