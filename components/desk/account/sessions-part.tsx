'use client'
import { useSessionActs, useSessions } from '#components/desk/account/use-account.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'

/** Lists the signed-in person's sessions. */
export function SessionsPart() {
  const { said } = useNewsroom()
  const sessions = useSessions()
  const acts = useSessionActs()
  if (!sessions.data) return <p className="hint">{sessions.error ? 'This could not be read.' : 'Reading…'}</p>
  return (
    <div className="stack">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Network</th>
            <th scope="col" className="hide-s">
              Since
            </th>
            <th scope="col">Last seen</th>
            <th scope="col">
              <span className="hush">End it</span>
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
              <td>{isThis ? 'this one, now' : said(seenAt)}</td>
              <td className="num">
                {!isThis && (
                  <button type="button" className="btn s" onClick={() => acts.end(id)}>
                    Sign out <span className="hush">{`${device}, since ${said(since)}`}</span>
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
            Sign out everywhere else
          </button>
        )}
        <span className="hint">Words that were not saved stay in that browser.</span>
      </p>
    </div>
  )
}
