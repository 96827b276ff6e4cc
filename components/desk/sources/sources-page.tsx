'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { LinkCell } from '#components/desk/parts/list/link-cell.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { AddSourceDialog } from '#components/desk/sources/add-source-dialog.tsx'
import { LicenceMark } from '#components/desk/sources/licence-mark.tsx'
import { POLICY_NAMES } from '#components/desk/sources/policy-names.ts'
import { TakeInButton } from '#components/desk/sources/take-in-button.tsx'
import type { DeskSource } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** Lists the sources whose stories the paper takes, with policy and licence. */
export function SourcesPage() {
  const { me } = useNewsroom()
  const router = useRouter()
  const now = useNow(60_000)
  const [typed, setTyped] = useState('')
  const [isAdding, setAdding] = useState(false)
  const q = useDeferredValue(typed.trim())
  return (
    <>
      <Bar title={t('Sources')}>
        {can(me, 'import.merge') && <TakeInButton />}
        {can(me, 'taxonomy.edit') && (
          <Button kind="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t('Add a source…')}
          </Button>
        )}
      </Bar>
      <Filters label={t('Sources')}>
        <SearchBox label={t('Find a source by its name')} value={typed} onChange={setTyped} />
      </Filters>
      <PageBody>
        <List
          isMain
          list={usePagedList(sourceQueries.list(q))}
          label={t('The sources')}
          columns={columnsAt(now)}
          empty={
            q === ''
              ? {
                  title: t('No sources yet. All stories are your own.'),
                  how: t(
                    'Add a source with its terms: name, link, licence and whether search engines may list its stories. The desk then applies them automatically.',
                  ),
                }
              : { title: t('No source has “{q}” in its name.', { q }), how: t('Try a shorter part of the name.') }
          }
          moreName={t('More sources')}
        />
      </PageBody>
      {isAdding && (
        <AddSourceDialog
          onMade={(id) => router.push(`/desk/sources/${id}` as never)}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}

const columnsAt = (now: number | null): Column<DeskSource>[] => [
  {
    name: t('Source'),
    isRowHead: true,
    cell: ({ id, name, homepage }) => (
      <>
        <LinkCell href={`/desk/sources/${id}`} name={name} />
        {homepage !== null && <span className="text-ink-3 narrow:hidden"> {hostOf(homepage)}</span>}
      </>
    ),
  },
  { name: t('Policy'), cell: ({ policy }) => t(POLICY_NAMES[policy]) },
  { name: t('Licence'), cell: (source) => now !== null && <LicenceMark source={source} now={now} /> },
  { name: t('Published'), align: 'end', cell: ({ out }) => out },
]

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : address)
