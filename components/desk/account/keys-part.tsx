'use client'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { MakeKeyDialog } from '#components/desk/account/make-key-dialog.tsx'
import { NewKeyDialog } from '#components/desk/account/new-key-dialog.tsx'
import { useApiKeys, useEndKey } from '#components/desk/account/use-account.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { ApiKeyView } from '#domain/newsroom-views.ts'

const MAKE_ID = 'make-key'
const toMake = () => document.getElementById(MAKE_ID)?.focus()
type Open = { is: 'making' } | { is: 'made'; name: string; secret: string } | null

/** Lists the signed-in person's API keys. */
export function KeysPart() {
  const keys = useApiKeys(true)
  const end = useEndKey()
  const [open, setOpen] = useState<Open>(null)
  if (!keys.data) return <p className="hint">{keys.error ? words.notLoaded : everyScreenWords.loading}</p>
  return (
    <div className="stack">
      {keys.data.items.length === 0 ? <p>{words.keys.none}</p> : <KeyTable keys={keys.data.items} onEnd={end} />}
      <p>
        <button type="button" id={MAKE_ID} className="btn" onClick={() => setOpen({ is: 'making' })}>
          <KeyRound className="i" aria-hidden="true" />
          {words.keys.create}
        </button>
      </p>
      {open?.is === 'making' && (
        <MakeKeyDialog
          onMade={(name, secret) => setOpen({ is: 'made', name, secret })}
          onClose={() => setOpen(null)}
          returnFocus={toMake}
        />
      )}
      {open?.is === 'made' && (
        <NewKeyDialog name={open.name} secret={open.secret} onClose={() => setOpen(null)} returnFocus={toMake} />
      )}
    </div>
  )
}

function KeyTable({ keys, onEnd }: { keys: readonly ApiKeyView[]; onEnd: (id: number) => void }) {
  const { said } = useNewsroom()
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{words.keys.columns.key}</th>
          <th scope="col">{words.keys.columns.scopes}</th>
          <th scope="col">{words.keys.columns.until}</th>
          <th scope="col">{words.keys.columns.used}</th>
          <th scope="col">
            <span className="hush">{words.keys.columns.revoke}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ id, name, hint, scopes, expiresAt, lastUsedAt, pausedAt }) => (
          <tr key={id}>
            <td>
              <b>{name}</b>
              <br />
              <code className="code">…{hint}</code>
              {pausedAt !== null && <p className="hint">{words.keys.paused}</p>}
            </td>
            <td>{scopes.map((scope) => words.keys.scopes[scope].name).join(', ')}</td>
            <td>{expiresAt === null ? words.keys.noExpiry : <Until at={expiresAt} />}</td>
            <td>{lastUsedAt === null ? <span className="dim">{everyScreenWords.never}</span> : said(lastUsedAt)}</td>
            <td className="num">
              <button type="button" className="btn s" onClick={() => onEnd(id)}>
                {words.keys.revoke} <span className="hush">{name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Until({ at }: { at: number }) {
  const { said } = useNewsroom()
  const now = useNow(60_000)
  return now !== null && at <= now ? <span className="late">{words.keys.expired(said(at))}</span> : said(at)
}
