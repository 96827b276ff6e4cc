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
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { type ReceiptOf, receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { failedOf, receiptLine } from '#components/desk/receipt/receipt-words.ts'
import { useCheckAgain } from '#components/desk/receipt/use-receipt.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import type { ReceiptPage as View } from '#domain/article/history/receipt-views.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** The receipt of a publication: what the server saw when it requested its own pages, for a story or the front. */
export function ReceiptPage({ of }: { of: ReceiptOf }) {
  const router = useRouter()
  const query = useQuery(receiptQueries.latest(of))
  const { data: page } = query
  const again = useCheckAgain(of)
  const back =
    of === 'front'
      ? ({ name: t('Back to the front'), href: '/desk/front' } as const)
      : ({ name: t('Back to the story'), href: `/desk/articles/${of}` } as const)
  useKeys({ escape: () => router.push(back.href as never) })
  const path = of === 'front' ? '/' : page?.story?.path
  return (
    <>
      <Bar title={t('Receipt')} back={back} state={page?.story && <StateMark status={page.story.status} />}>
        {page && (page.receipt || path) && (
          <Button icon={RefreshCw} aria-label={t('Check again')} onClick={() => again.act(false)}>
            <span className="narrow:hidden">{t('Check again')}</span>
          </Button>
        )}
        {path && (
          <ButtonLink href={path} target="_blank" rel="noopener" icon={ExternalLink} aria-label={t('View as a reader')}>
            <span className="narrow:hidden">{t('View as a reader')}</span>
          </ButtonLink>
        )}
      </Bar>
      <ReadingTrouble what={t('The receipt')} of={query} />
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
        {of === 'front' ? t('The front') : <StoryName of={story?.headline} />}
      </p>
      <p className="max-w-176 text-ink-2" role="status">
        {tone && <b className={TONES[tone]}>{strong}</b>} {rest}
      </p>
      {failed.length > 0 && (
        <>
          <List
            list={givenList(failed)}
            label={t('Pages that are not right')}
            rowKey={({ key }) => key}
            isBad={() => true}
            columns={[
              {
                name: t('Page'),
                isRowHead: true,
                cell: ({ name, paths: [path] }) => (
                  <a href={path} target="_blank" rel="noopener">
                    {name}
                  </a>
                ),
              },
              {
                name: t('Seen by the server'),
                cell: ({ said: found, code, tries }) => (
                  <>
                    <b className="text-red">{found}</b> <code>{code}</code>{' '}
                    {t('{n, plural, one {Checked once.} other {Checked # times.}}', { n: tries })}
                  </>
                ),
              },
            ]}
            empty={null}
          />
          <p className={HINT}>
            {t(
              'If this continues after the pages were rebuilt, tell whoever runs the server: the log names each page and why.',
            )}
          </p>
          {can(me, of === 'front' ? 'front.edit' : 'article.publish') && (
            <p>
              <Button onClick={onRebuild}>{t('Rebuild the pages')}</Button>
            </p>
          )}
        </>
      )}
    </PageBody>
  )
}
