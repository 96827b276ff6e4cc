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
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { BackupMoment } from '#domain/upkeep/backup-moment.ts'

const WHY = {
  hourly: msg('hourly', 'when a backup was made'),
  'by-hand': msg('by hand', 'when a backup was made'),
  'before-migration': msg('before an upgrade', 'when a backup was made'),
  'before-restore': msg('before a restore', 'when a backup was made'),
}

const PLACE = { here: msg('on this server'), elsewhere: msg('elsewhere', 'place of a backup') }

const facts = (): Column<BackupMoment>[] => [
  { name: t('Why'), hidden: 'narrow', cell: ({ why }) => t(WHY[why]) },
  { name: t('Where'), hidden: 'narrow', cell: ({ place }) => t(PLACE[place]) },
  { name: t('Size'), hidden: 'narrow', cell: ({ bytes }) => fileSize(bytes) },
  {
    name: t('Stories'),
    hidden: 'narrow',
    cell: ({ stories }) =>
      stories === null ? t('unknown', {}, 'number of stories') : t('{n, number}', { n: stories }),
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
      label={t('The list of backups')}
      columns={[{ name: t('Made', {}, 'when a backup was made'), cell: (one) => <Made one={one} /> }, ...facts()]}
      actions={({ id, madeAt }) =>
        canRestore
          ? [
              {
                name: t('Restore…'),
                label: t('Restore the backup of {when}', { when: exactly(madeAt) }),
                isBusy: choose.isPending,
                does: () => choose.act(id),
              },
            ]
          : []
      }
      empty={{ title: t('There is no backup yet.'), how: t('The server makes one every hour. You can make one now.') }}
    />
  )
  if (list.items.length === 0) return table
  return (
    <PagePart title={t('Moments to go back to')}>
      {!canRestore && (
        <p className={HINT}>{t('This server cannot restore by itself. Stop it and use npm run news -- restore.')}</p>
      )}
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
        {saidList([t(WHY[why]), t(PLACE[place]), fileSize(bytes)], 'commas')}
      </span>
    </>
  )
}
