'use client'
import { ImportsFrame } from '#components/desk/imports/imports-frame.tsx'
import { useImports } from '#components/desk/imports/use-imports.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { ListLoading } from '#components/desk/taxonomy/list-loading.tsx'
import { importsWords as words } from '#components/desk/words/imports.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'

/** Lists the imports of archives; for admins. */
export function ImportsPage() {
  return (
    <ImportsFrame hasNew>
      <ImportList />
    </ImportsFrame>
  )
}

function ImportList() {
  const list = useImports()
  const items = list.data?.items
  return (
    <>
      <ReadingTrouble
        what={words.list}
        error={list.error}
        hasOld={items !== undefined}
        onRetry={() => void list.refetch()}
      />
      {list.isPending && (
        <div className="import-page" aria-busy="true">
          <ListLoading />
        </div>
      )}
      {items?.length === 0 && (
        <div className="empty">
          <h2>{words.empty}</h2>
          <p className="lede">{words.emptyHow}</p>
          <p>
            <DeskLink className="btn primary" href="/desk/imports/new">
              {words.add}
            </DeskLink>
          </p>
        </div>
      )}
      {items && items.length > 0 && <ImportTable items={items} />}
    </>
  )
}

function ImportTable({ items }: { items: readonly ImportView[] }) {
  const { said } = useNewsroom()
  return (
    <div className="import-page">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col" className="hide-s">
              {words.columns.begun}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <td>
                <DeskLink href={`/desk/imports/${one.id}`}>{one.name}</DeskLink>
              </td>
              <td>{stateOf(one)}</td>
              <td className="hide-s">{words.begun(said(one.createdAt), one.createdBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function stateOf({ state, wanted, error }: ImportView): string {
  if (wanted) return words.doing[wanted]
  return error === null ? words.states[state] : `${words.states[state]}, ${words.stoppedWith}`
}
