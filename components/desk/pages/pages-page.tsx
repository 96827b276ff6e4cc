'use client'
import { FilePlus, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Menus } from '#components/desk/pages/menus.tsx'
import { NewPageDialog } from '#components/desk/pages/new-page-dialog.tsx'
import { usePages } from '#components/desk/pages/use-pages.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { pagesWords as words } from '#components/desk/words/pages.ts'
import type { DeskPageItem } from '#domain/paper/page-fields.ts'

const NEW_ID = 'new-page'
const toNew = () => document.getElementById(NEW_ID)?.focus()

/** Lists the standing pages and the menus that lead to them. */
export function PagesPage() {
  const list = usePages()
  const [isNew, setNew] = useState(false)
  const pages = list.data?.items
  useKeys({ c: () => pages && setNew(true) })
  if (list.error instanceof ApiProblem && list.error.status === 403) return <NotYours />
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="gap" />
        {pages && (
          <button type="button" id={NEW_ID} className="btn primary" onClick={() => setNew(true)}>
            <FilePlus className="i" aria-hidden="true" />
            {words.newPage} <kbd aria-hidden="true">C</kbd>
          </button>
        )}
      </div>
      <ReadingTrouble
        what={words.what.list}
        error={list.error}
        hasOld={pages !== undefined}
        onRetry={() => void list.refetch()}
      />
      <div className="papers-pages" aria-busy={list.isPending}>
        {list.isPending && (
          <p className="hint">
            <LoaderCircle className="i" aria-hidden="true" /> {words.loading.list}
          </p>
        )}
        {pages?.length === 0 && (
          <div className="empty">
            <h2>{words.empty.title}</h2>
            <p className="lede">{words.empty.about}</p>
          </div>
        )}
        {pages && pages.length > 0 && <PageTable pages={pages} />}
        {pages && <Menus pages={pages} />}
      </div>
      {isNew && pages && <NewPageDialog pages={pages} onClose={() => setNew(false)} returnFocus={toNew} />}
    </>
  )
}

function PageTable({ pages }: { pages: DeskPageItem[] }) {
  const { said } = useNewsroom()
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{words.columns.page}</th>
          <th scope="col">{words.columns.kind}</th>
          <th scope="col">{words.columns.state}</th>
          <th scope="col" className="hide-s">
            {words.columns.edited}
          </th>
        </tr>
      </thead>
      <tbody>
        {pages.map((page) => (
          <tr key={page.id}>
            <td>
              <DeskLink href={`/desk/pages/${page.id}`}>
                <b>{page.title}</b>
              </DeskLink>
              <br />
              <span className="dim">{page.path ?? `/${page.slug}`}</span>
            </td>
            <td>{words.kinds[page.kind]}</td>
            <td>{stateOf(page)}</td>
            <td className="hide-s">
              {said(page.savedAt)}
              {page.savedBy && <span className="dim">, {page.savedBy.name}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const stateOf = ({ state, hasChangesNotOut }: DeskPageItem): string =>
  state === 'published' && hasChangesNotOut ? words.withChanges : words.states[state]

function NotYours() {
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
      </div>
      <div className="empty">
        <h2>{words.onlyEditors.title}</h2>
        <p className="lede">{words.onlyEditors.about}</p>
      </div>
    </>
  )
}
