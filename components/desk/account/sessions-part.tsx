'use client'
import { ACCOUNT_KEYS } from '#components/desk/account/use-account.ts'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { accountWords } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

const words = accountWords.sessions

/** Lists the signed-in person's sessions. */
export function SessionsPart() {
  const { said } = useNewsroom()
  const list = useList(accountQueries.sessions())
  const end = useAct({
    send: (id: string) => api.send('POST', '/api/auth/revoke-session', { id }),
    done: words.signedOut,
    renews: ACCOUNT_KEYS,
  })
  const endOthers = useAct({
    send: () => api.send('POST', '/api/auth/revoke-other-sessions'),
    done: words.othersSignedOut,
    renews: ACCOUNT_KEYS,
  })
  return (
    <div className="grid gap-3">
      <List
        list={list}
        label={words.list}
        rowKey={({ id }) => id}
        rowName={({ device, since }) => words.signOutOf(device, said(since))}
        columns={[
          { name: words.columns.device, cell: ({ device }) => device },
          { name: words.columns.network, cell: ({ network }) => <code className="font-mono">{network}</code> },
          { name: words.columns.since, hidden: 'narrow', cell: ({ since }) => said(since) },
          { name: words.columns.seen, cell: ({ isThis, seenAt }) => (isThis ? words.thisOne : said(seenAt)) },
        ]}
        actions={({ id, isThis }) => (isThis ? [] : [{ name: everyScreenWords.signOut, does: () => end.act(id) }])}
        empty={null}
      />
      <p className="flex flex-wrap items-center gap-2">
        {list.items.length > 1 && (
          <Button kind="danger" onClick={() => endOthers.act()}>
            {words.signOutOthers}
          </Button>
        )}
        <span className={HINT}>{words.unsaved}</span>
      </p>
    </div>
  )
}
