'use client'
import { FilePlus, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { KIND_NAMES } from '#components/desk/pages/kind-names.ts'
import { Menus } from '#components/desk/pages/menus.tsx'
import { NewPageDialog } from '#components/desk/pages/new-page-dialog.tsx'
import { usePages } from '#components/desk/pages/use-pages.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
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
        <h1>Pages and menus</h1>
        <span className="gap" />
        {pages && (
          <button type="button" id={NEW_ID} className="btn primary" onClick={() => setNew(true)}>
            <FilePlus className="i" aria-hidden="true" />
            New page… <kbd aria-hidden="true">C</kbd>
          </button>
        )}
      </div>
      <ReadingTrouble
        what="The list of pages"
        error={list.error}
        hasOld={pages !== undefined}
        onRetry={() => void list.refetch()}
      />
      <div className="papers-pages" aria-busy={list.isPending}>
        {list.isPending && (
          <p className="hint">
            <LoaderCircle className="i" aria-hidden="true" /> Reading the pages
          </p>
        )}
        {pages?.length === 0 && (
          <div className="empty">
            <h2>No page stands yet.</h2>
            <p className="lede">
              Say who you are, how to reach you and how you put mistakes right. Readers find it in the foot, and search
              engines in what they read of the paper.
            </p>
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
          <th scope="col">Page</th>
          <th scope="col">Kind</th>
          <th scope="col">State</th>
          <th scope="col" className="hide-s">
            Last written
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
            <td>{KIND_NAMES[page.kind]}</td>
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

export function stateOf({ state, hasChangesNotOut }: DeskPageItem): string {
  if (state === 'published') return hasChangesNotOut ? 'out, changes not out' : 'out'
  return state
}

function NotYours() {
  return (
    <>
      <div className="bar">
        <h1>Pages and menus</h1>
      </div>
      <div className="empty">
        <h2>Editors write the standing pages.</h2>
        <p className="lede">Tell one of them what should be said.</p>
      </div>
    </>
  )
}
