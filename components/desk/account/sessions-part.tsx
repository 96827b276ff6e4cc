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
import { t } from '#domain/messages/t.ts'

/** Lists the signed-in person's sessions. */
export function SessionsPart() {
  const { said } = useNewsroom()
  const list = useList(accountQueries.sessions())
  const end = useAct({
    send: (id: string) => api.send('POST', '/api/auth/revoke-session', { id }),
    done: t('That browser is signed out.'),
    renews: ACCOUNT_KEYS,
  })
  const endOthers = useAct({
    send: () => api.send('POST', '/api/auth/revoke-other-sessions'),
    done: t('You are signed out everywhere else.'),
    renews: ACCOUNT_KEYS,
  })
  return (
    <div className="grid gap-3">
      <List
        list={list}
        label={t('The list of sessions')}
        rowName={({ device, since }) => t('{device}, since {since}', { device, since: said(since) })}
        columns={[
          { name: t('Browser'), cell: ({ device }) => device },
          { name: t('Network'), cell: ({ network }) => <code className="font-mono">{network}</code> },
          { name: t('Since'), hidden: 'narrow', cell: ({ since }) => said(since) },
          { name: t('Last active'), cell: ({ isThis, seenAt }) => (isThis ? t('this one, now') : said(seenAt)) },
        ]}
        actions={({ id, isThis }) => (isThis ? [] : [{ name: t('Sign out'), does: () => end.act(id) }])}
        empty={null}
      />
      <p className="flex flex-wrap items-center gap-2">
        {list.items.length > 1 && (
          <Button kind="danger" onClick={() => endOthers.act()}>
            {t('Sign out everywhere else')}
          </Button>
        )}
        <span className={HINT}>{t('Text that was not saved stays in that browser.')}</span>
      </p>
    </div>
  )
}
