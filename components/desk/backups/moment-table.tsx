'use client'
import { useChooseBackup } from '#components/desk/backups/use-backups.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import type { BackupMoment } from '#domain/upkeep/backup-moment.ts'

const { columns } = words
const FACTS: Column<BackupMoment>[] = [
  { name: columns.why, hidden: 'narrow', cell: ({ why }) => words.why[why] },
  { name: columns.place, hidden: 'narrow', cell: ({ place }) => words.place[place] },
  { name: columns.size, hidden: 'narrow', cell: ({ bytes }) => fileSize(bytes) },
  {
    name: columns.stories,
    hidden: 'narrow',
    cell: ({ stories }) => (stories === null ? words.unknown : words.stories(stories)),
  },
]

type Props = { list: DeskList<BackupMoment>; canRestore: boolean }

/** The moments that the newsroom can be restored to, newest first. */
export function MomentTable({ list, canRestore }: Props) {
  const { exactly } = useNewsroom()
  const choose = useChooseBackup()
  const table = (
    <List
      isMain
      list={list}
      label={words.list}
      rowKey={({ id }) => id}
      columns={[{ name: columns.made, cell: (one) => <Made one={one} /> }, ...FACTS]}
      actions={({ id, madeAt }) =>
        canRestore
          ? [
              {
                name: words.restore,
                label: words.restoreMoment(exactly(madeAt)),
                isBusy: choose.isPending,
                does: () => choose.act(id),
              },
            ]
          : []
      }
      empty={{ title: words.empty, how: words.emptyHow }}
    />
  )
  if (list.items.length === 0) return table
  return (
    <PagePart title={words.moments}>
      {!canRestore && <p className={HINT}>{words.noRestore}</p>}
      {table}
    </PagePart>
  )
}

function Made({ one: { madeAt, why, place, bytes } }: { one: BackupMoment }) {
  const { paper, minutes, exactly } = useNewsroom()
  const now = useNow(60_000)
  const isToday = now !== null && longDay(paper, madeAt) === longDay(paper, now)
  return (
    <>
      {isToday ? minutes(madeAt) : exactly(madeAt)}
      <span className={`hidden narrow:block ${HINT}`}>
        {words.why[why]}, {words.place[place]}, {fileSize(bytes)}
      </span>
    </>
  )
}
