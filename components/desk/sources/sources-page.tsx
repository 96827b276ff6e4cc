'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { AddSourceDialog } from '#components/desk/sources/add-source-dialog.tsx'
import { LicenceMark } from '#components/desk/sources/licence-mark.tsx'
import { sourcesWords as words } from '#components/desk/words/sources.ts'
import type { DeskSource } from '#domain/article/desk-views.ts'
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
      <Bar title={words.title}>
        {can(me, 'taxonomy.edit') && (
          <Button kind="primary" icon={Plus} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </Bar>
      <Filters label={words.title}>
        <SearchBox label={words.search} value={typed} onChange={setTyped} />
      </Filters>
      <PageBody>
        <List
          isMain
          list={usePagedList(sourceQueries.list(q))}
          label={words.what.list}
          rowKey={({ id }) => id}
          columns={columnsAt(now)}
          empty={q === '' ? words.empty : { title: words.noMatch.title(q), how: words.noMatch.how }}
          moreName={words.more}
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
    name: words.columns.source,
    isRowHead: true,
    cell: ({ id, name, homepage }) => (
      <>
        <DeskLink
          className="inline-flex min-h-6 items-center text-blue underline underline-offset-[0.15em]"
          href={`/desk/sources/${id}`}
        >
          {name}
        </DeskLink>
        {homepage !== null && <span className="text-ink-3 narrow:hidden"> {hostOf(homepage)}</span>}
      </>
    ),
  },
  { name: words.columns.policy, cell: ({ policy }) => words.policies[policy] },
  { name: words.columns.licence, cell: (source) => now !== null && <LicenceMark source={source} now={now} /> },
  { name: words.columns.published, align: 'end', cell: ({ out }) => out },
]

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : address)
