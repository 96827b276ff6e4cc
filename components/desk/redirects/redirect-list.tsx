import { Trash2 } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { DeleteDialog } from '#components/desk/redirects/delete-dialog.tsx'
import { RedirectDialog } from '#components/desk/redirects/redirect-dialog.tsx'
import { TargetCell } from '#components/desk/redirects/target-cell.tsx'
import { redirectsWords as words } from '#components/desk/words/redirects.ts'
import type { RedirectFilter, RedirectView } from '#domain/urls/redirect-views.ts'

type Open = { is: 'changed' | 'deleted'; of: RedirectView } | null

/** Redirects of one view, with a search over both sides. */
export function RedirectList({ filter }: { filter: RedirectFilter }) {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const q = useDeferredValue(typed.trim())
  const close = () => setOpen(null)
  return (
    <>
      <Filters label={words.title}>
        <SearchBox label={words.search} value={typed} onChange={setTyped} />
      </Filters>
      <PageBody>
        <List
          isMain
          list={usePagedList(redirectQueries.list(filter, q))}
          label={words.what}
          rowKey={({ path }) => path}
          columns={[
            { name: words.dialog.path, isRowHead: true, cell: ({ path }) => <code>{path}</code> },
            { name: words.dialog.target, cell: (one) => <TargetCell of={one} /> },
          ]}
          actions={(of) => [
            { name: words.change, label: words.changeOne(of.path), does: () => setOpen({ is: 'changed', of }) },
            {
              name: words.delete,
              label: words.deleteOne(of.path),
              icon: Trash2,
              does: () => setOpen({ is: 'deleted', of }),
            },
          ]}
          empty={{ title: q === '' ? words.empty[filter] : words.noMatch(q), isSmall: true }}
          moreName={words.more}
        />
      </PageBody>
      {open?.is === 'changed' && <RedirectDialog of={open.of} onClose={close} />}
      {open?.is === 'deleted' && <DeleteDialog path={open.of.path} onClose={close} />}
    </>
  )
}
