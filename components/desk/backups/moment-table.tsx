'use client'
import { useChooseBackup } from '#components/desk/backups/use-backups.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import type { BackupMoment } from '#domain/upkeep/backup-moment.ts'

type Props = { items: readonly BackupMoment[]; canRestore: boolean }

/** The moments that the newsroom can be restored to, newest first. */
export function MomentTable({ items, canRestore }: Props) {
  const now = useNow(60_000)
  if (items.length === 0)
    return (
      <div className="empty">
        <h2>{words.empty}</h2>
        <p className="lede">{words.emptyHow}</p>
      </div>
    )
  return (
    <section className="import-part" aria-labelledby="backup-moments">
      <h2 className="head2" id="backup-moments">
        {words.moments}
      </h2>
      {!canRestore && <p className="hint">{words.noRestore}</p>}
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.columns.made}</th>
            <th scope="col" className="hide-s">
              {words.columns.why}
            </th>
            <th scope="col" className="hide-s">
              {words.columns.place}
            </th>
            <th scope="col" className="hide-s">
              {words.columns.size}
            </th>
            <th scope="col" className="hide-s">
              {words.columns.stories}
            </th>
            <th scope="col">
              <span className="hush">{words.columns.restore}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <MomentRow key={one.id} one={one} canRestore={canRestore} now={now} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { one: BackupMoment; canRestore: boolean; now: number | null }

function MomentRow({ one, canRestore, now }: RowProps) {
  const { paper, minutes, exactly } = useNewsroom()
  const choose = useChooseBackup()
  const { id, madeAt, bytes, stories, why, place } = one
  const isToday = now !== null && longDay(paper, madeAt) === longDay(paper, now)
  return (
    <tr>
      <td>
        {isToday ? minutes(madeAt) : exactly(madeAt)}
        <span className="show-s hint">
          {words.why[why]}, {words.place[place]}, {fileSize(bytes)}
        </span>
      </td>
      <td className="hide-s">{words.why[why]}</td>
      <td className="hide-s">{words.place[place]}</td>
      <td className="hide-s">{fileSize(bytes)}</td>
      <td className="hide-s">{stories === null ? words.unknown : words.stories(stories)}</td>
      <td>
        {canRestore && (
          <button
            type="button"
            className="btn s"
            aria-label={words.restoreMoment(exactly(madeAt))}
            aria-disabled={choose.isPending}
            onClick={() => !choose.isPending && choose.mutate(id)}
          >
            {words.restore}
          </button>
        )}
      </td>
    </tr>
  )
}
