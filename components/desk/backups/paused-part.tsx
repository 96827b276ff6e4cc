'use client'
import { useResume } from '#components/desk/backups/use-backups.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import type { BackupsView } from '#domain/upkeep/backups-view.ts'

const { paused } = words
type Paused = { path: string; name: string; hint: string; what: string; pausedAt: number }

/** Lists the API keys and tokens of partners that wait for an admin since a restore. */
export function PausedPart({ keys, partners }: BackupsView['paused']) {
  const all: Paused[] = [
    ...keys.map(({ id, person, ...key }) => ({ ...key, path: `/api/keys/${id}`, what: paused.keyOf(person) })),
    ...partners.map(({ id, ...partner }) => ({ ...partner, path: `/api/partners/${id}`, what: paused.partner })),
  ]
  if (all.length === 0) return null
  return (
    <section className="import-part" aria-labelledby="backup-paused">
      <h2 className="head2" id="backup-paused">
        {paused.title}
      </h2>
      <p>{paused.how}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{paused.columns.name}</th>
            <th scope="col" className="hide-s">
              {paused.columns.since}
            </th>
            <th scope="col">
              <span className="hush">{paused.columns.does}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <PausedRow key={one.path} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PausedRow({ one: { path, name, hint, what, pausedAt } }: { one: Paused }) {
  const { exactly } = useNewsroom()
  const { resume, end, isPending } = useResume(path, name)
  const button = (does: string, act: () => void) => (
    <button type="button" className="btn s" aria-disabled={isPending} onClick={() => !isPending && act()}>
      {does} <span className="hush">{name}</span>
    </button>
  )
  return (
    <tr>
      <td>
        <b>{name}</b> <code className="code">…{hint}</code>
        <br />
        <span className="dim">{what}</span>
      </td>
      <td className="hide-s">{exactly(pausedAt)}</td>
      <td className="num">
        {button(paused.resume, resume)} {button(paused.end, end)}
      </td>
    </tr>
  )
}
