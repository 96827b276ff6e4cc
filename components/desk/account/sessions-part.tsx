'use client'
import { useSessionActs, useSessions } from '#components/desk/account/use-account.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

/** Lists the signed-in person's sessions. */
export function SessionsPart() {
  const { said } = useNewsroom()
  const sessions = useSessions()
  const acts = useSessionActs()
  if (!sessions.data) return <p className="hint">{sessions.error ? words.notLoaded : everyScreenWords.loading}</p>
  return (
    <div className="stack">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.sessions.columns.device}</th>
            <th scope="col">{words.sessions.columns.network}</th>
            <th scope="col" className="hide-s">
              {words.sessions.columns.since}
            </th>
            <th scope="col">{words.sessions.columns.seen}</th>
            <th scope="col">
              <span className="hush">{everyScreenWords.signOut}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.data.map(({ id, device, network, since, seenAt, isThis }) => (
            <tr key={id}>
              <td>{device}</td>
              <td>
                <code className="code">{network}</code>
              </td>
              <td className="hide-s">{said(since)}</td>
              <td>{isThis ? words.sessions.thisOne : said(seenAt)}</td>
              <td className="num">
                {!isThis && (
                  <button type="button" className="btn s" onClick={() => acts.end(id)}>
                    {everyScreenWords.signOut}{' '}
                    <span className="hush">{words.sessions.signOutOf(device, said(since))}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="row-flex">
        {sessions.data.length > 1 && (
          <button type="button" className="btn danger" onClick={acts.endOthers}>
            {words.sessions.signOutOthers}
          </button>
        )}
        <span className="hint">{words.sessions.unsaved}</span>
      </p>
    </div>
  )
}
