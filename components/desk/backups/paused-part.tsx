'use client'
import { api } from '#components/desk/api.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupQueries } from '#components/desk/queries/backup-queries.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { BackupsView } from '#domain/upkeep/backups-view.ts'

const DONE = {
  resume: msg('{name} works again.'),
  end: msg('{name} is revoked.'),
}

const ACTIONS = { resume: msg('Resume', 'a key or token that works again'), end: msg('Revoke') }

type Paused = { path: string; name: string; hint: string; what: string; pausedAt: number }
type Asked = { one: Paused; to: 'resume' | 'end' }

/** Lists the API keys and tokens of partners that wait for an admin since a restore. */
export function PausedPart({ keys, partners }: BackupsView['paused']) {
  const { exactly } = useNewsroom()
  const { act, isPending } = useAct({
    send: ({ one: { path }, to }: Asked) => api.send('DELETE', to === 'resume' ? `${path}/pause` : path),
    done: (_, { one: { name }, to }) => t(DONE[to], { name }),
    renews: [backupQueries.all],
  })
  const all: Paused[] = [
    ...keys.map(({ id, person, ...key }) => ({
      ...key,
      path: `/api/keys/${id}`,
      what: t('API key of {person}', { person }),
    })),
    ...partners.map(({ id, ...partner }) => ({
      ...partner,
      path: `/api/partners/${id}`,
      what: t('Token of a partner'),
    })),
  ]
  if (all.length === 0) return null
  return (
    <PagePart title={t('Keys and tokens that wait for you')}>
      <p>
        {t(
          'A restore brought them back, and it is not known whether somebody had revoked them. They do not work until you resume them.',
        )}
      </p>
      <List
        list={givenList(all)}
        label={t('Keys and tokens that wait for you')}
        rowKey={({ path }) => path}
        rowName={({ name }) => name}
        columns={[
          {
            name: t('Key or partner'),
            cell: ({ name, hint, what }) => (
              <>
                <b dir="auto">{name}</b> <code>…{hint}</code>
                <br />
                <span className="text-ink-3">{what}</span>
              </>
            ),
          },
          { name: t('Since'), hidden: 'narrow', cell: ({ pausedAt }) => exactly(pausedAt) },
        ]}
        actions={(one) =>
          (['resume', 'end'] as const).map((to) => ({
            name: t(ACTIONS[to]),
            isBusy: isPending,
            does: () => act({ one, to }),
          }))
        }
        empty={null}
      />
    </PagePart>
  )
}
