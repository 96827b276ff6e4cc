'use client'
import { api } from '#components/desk/api.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupQueries } from '#components/desk/queries/backup-queries.ts'
import { backupsWords } from '#components/desk/words/backups.ts'
import type { BackupsView } from '#domain/upkeep/backups-view.ts'

const { paused: words } = backupsWords
type Paused = { path: string; name: string; hint: string; what: string; pausedAt: number }
type Asked = { one: Paused; to: 'resume' | 'end' }

/** Lists the API keys and tokens of partners that wait for an admin since a restore. */
export function PausedPart({ keys, partners }: BackupsView['paused']) {
  const { exactly } = useNewsroom()
  const { act, isPending } = useAct({
    send: ({ one: { path }, to }: Asked) => api.send('DELETE', to === 'resume' ? `${path}/pause` : path),
    done: (_, { one: { name }, to }) => words.done[to](name),
    renews: [backupQueries.all],
  })
  const all: Paused[] = [
    ...keys.map(({ id, person, ...key }) => ({ ...key, path: `/api/keys/${id}`, what: words.keyOf(person) })),
    ...partners.map(({ id, ...partner }) => ({ ...partner, path: `/api/partners/${id}`, what: words.partner })),
  ]
  if (all.length === 0) return null
  return (
    <PagePart title={words.title}>
      <p>{words.how}</p>
      <List
        list={givenList(all)}
        label={words.title}
        rowKey={({ path }) => path}
        rowName={({ name }) => name}
        columns={[
          {
            name: words.columns.name,
            cell: ({ name, hint, what }) => (
              <>
                <b>{name}</b> <code>…{hint}</code>
                <br />
                <span className="text-ink-3">{what}</span>
              </>
            ),
          },
          { name: words.columns.since, hidden: 'narrow', cell: ({ pausedAt }) => exactly(pausedAt) },
        ]}
        actions={(one) =>
          (['resume', 'end'] as const).map((to) => ({
            name: words[to],
            isBusy: isPending,
            does: () => act({ one, to }),
          }))
        }
        empty={null}
      />
    </PagePart>
  )
}
