import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { RedirectDialog } from '#components/desk/redirects/redirect-dialog.tsx'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import type { NotFoundView } from '#domain/urls/redirect-views.ts'

/** Paths that were not found, each with a way to redirect it. */
export function NotFoundList() {
  const list = usePagedList(redirectQueries.notFound())
  const [from, setFrom] = useState<string | null>(null)
  const forget = useAct({
    send: ({ path }: NotFoundView) => api.send('DELETE', '/api/not-found', { path }),
    done: t('The path was removed from the list.'),
    renews: [redirectQueries.all],
  })
  return (
    <PageBody>
      {list.items.length > 0 && (
        <p className="max-w-176 text-ink-2">
          {t('Readers and search engines asked for these addresses at least three times and got “not found”.')}
        </p>
      )}
      <List
        isMain
        list={list}
        label={t('The list of paths that were not found')}
        rowKey={({ path }) => path}
        columns={[{ name: t('Old address'), isRowHead: true, cell: (one) => <NotFoundPath one={one} /> }]}
        actions={(one) => [
          { name: t('Redirect…'), label: t('Redirect {path}', { path: one.path }), does: () => setFrom(one.path) },
          {
            name: t('Remove from list'),
            label: t('Remove from list: {path}', { path: one.path }),
            isBusy: forget.isBusy(one),
            does: () => forget.act(one),
          },
        ]}
        empty={{
          title: t('No address was asked for three times and not found. The list is brought up to date once a minute.'),
          isSmall: true,
        }}
        moreName={t('More paths')}
      />
      {from !== null && <RedirectDialog from={from} onClose={() => setFrom(null)} />}
    </PageBody>
  )
}

function NotFoundPath({ one: { path, count, referrerHost, lastAt } }: { one: NotFoundView }) {
  const { said } = useNewsroom()
  const facts = [
    t('asked for {n, number} times', { n: count }),
    t('last {time}', { time: said(lastAt) }),
    ...(referrerHost ? [t('last from {host}', { host: referrerHost })] : []),
  ]
  return (
    <>
      <code>{path}</code>
      <p className="text-xs leading-[1.4] text-ink-3">{saidList(facts, 'commas')}</p>
    </>
  )
}
