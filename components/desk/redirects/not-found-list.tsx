import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { RedirectDialog } from '#components/desk/redirects/redirect-dialog.tsx'
import { redirectsWords } from '#components/desk/words/redirects.ts'
import type { NotFoundView } from '#domain/urls/redirect-views.ts'

const { notFound: words, dialog, toasts } = redirectsWords

/** Paths that were not found, each with a way to redirect it. */
export function NotFoundList() {
  const list = usePagedList(redirectQueries.notFound())
  const [from, setFrom] = useState<string | null>(null)
  const forget = useAct({
    send: ({ path }: NotFoundView) => api.send('DELETE', '/api/not-found', { path }),
    done: toasts.forgotten,
    renews: [redirectQueries.all],
  })
  return (
    <PageBody>
      {list.items.length > 0 && <p className="max-w-176 text-ink-2">{words.about}</p>}
      <List
        isMain
        list={list}
        label={words.what}
        rowKey={({ path }) => path}
        columns={[{ name: dialog.path, isRowHead: true, cell: (one) => <NotFoundPath one={one} /> }]}
        actions={(one) => [
          { name: words.redirect, label: words.redirectOne(one.path), does: () => setFrom(one.path) },
          {
            name: words.forget,
            label: words.forgetOne(one.path),
            isBusy: forget.isBusy(one),
            does: () => forget.act(one),
          },
        ]}
        empty={{ title: words.none, isSmall: true }}
        moreName={words.more}
      />
      {from !== null && <RedirectDialog from={from} onClose={() => setFrom(null)} />}
    </PageBody>
  )
}

function NotFoundPath({ one: { path, count, referrerHost, lastAt } }: { one: NotFoundView }) {
  const { said } = useNewsroom()
  const facts = [words.count(count), words.last(said(lastAt)), ...(referrerHost ? [words.from(referrerHost)] : [])]
  return (
    <>
      <code>{path}</code>
      <p className="text-xs leading-[1.4] text-ink-3">{facts.join(', ')}</p>
    </>
  )
}
