'use client'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { MakeKeyDialog, SCOPES } from '#components/desk/account/make-key-dialog.tsx'
import { NewKeyDialog } from '#components/desk/account/new-key-dialog.tsx'
import { ACCOUNT_KEYS } from '#components/desk/account/use-account.ts'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import type { ApiKeyView } from '#domain/newsroom-views.ts'

const MAKE_ID = 'make-key'
const toMake = () => document.getElementById(MAKE_ID)?.focus()
type Open = { is: 'making' } | { is: 'made'; name: string; secret: string } | null

const columns = (): readonly Column<ApiKeyView>[] => [
  {
    name: t('Key', {}, 'API key'),
    cell: ({ name, hint, pausedAt }) => (
      <>
        <b dir="auto">{name}</b>
        <br />
        <code className="font-mono">…{hint}</code>
        {pausedAt !== null && <p className={HINT}>{t('A restore paused it. An admin can resume it under Backups.')}</p>}
      </>
    ),
  },
  {
    name: t('Allows', {}, 'what an API key allows'),
    cell: ({ scopes }) =>
      saidList(
        scopes.map((scope) => t(SCOPES[scope].name)),
        'commas',
      ),
  },
  { name: t('Expires'), cell: ({ expiresAt }) => <Until at={expiresAt} /> },
  { name: t('Last used'), cell: ({ lastUsedAt }) => <Used at={lastUsedAt} /> },
]

/** Lists the signed-in person's API keys. */
export function KeysPart() {
  const end = useAct({
    send: (id: number) => api.send('DELETE', `/api/keys/${id}`),
    done: t('The key is revoked and no longer works.'),
    renews: ACCOUNT_KEYS,
  })
  const [open, setOpen] = useState<Open>(null)
  const dialog = { onClose: () => setOpen(null), returnFocus: toMake }
  return (
    <div className="grid justify-items-start gap-3 *:first:justify-self-stretch">
      <List
        list={useList(accountQueries.apiKeys())}
        label={t('The list of API keys')}
        columns={columns()}
        rowName={({ name }) => name}
        actions={({ id }) => [{ name: t('Revoke'), does: () => end.act(id) }]}
        empty={{
          title: t('No API keys yet. A script signs in with one, and may never do more than you.'),
          isSmall: true,
        }}
      />
      <Button id={MAKE_ID} icon={KeyRound} onClick={() => setOpen({ is: 'making' })}>
        {t('Create key…')}
      </Button>
      {open?.is === 'making' && (
        <MakeKeyDialog onMade={(name, secret) => setOpen({ is: 'made', name, secret })} {...dialog} />
      )}
      {open?.is === 'made' && <NewKeyDialog name={open.name} secret={open.secret} {...dialog} />}
    </div>
  )
}

function Until({ at }: { at: number | null }) {
  const { said } = useNewsroom()
  const now = useNow(60_000)
  if (at === null) return t('never', {}, 'when an API key expires')
  const isOver = now !== null && at <= now
  return isOver ? (
    <span className="font-semibold whitespace-nowrap text-red">
      {t('expired {time}', { time: said(at) }, 'API key')}
    </span>
  ) : (
    said(at)
  )
}

function Used({ at }: { at: number | null }) {
  const { said } = useNewsroom()
  return at === null ? <span className="text-ink-3">{t('never', {}, 'when an API key was last used')}</span> : said(at)
}
