'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import type { PageSaving } from '#components/desk/pages/use-page-saving.ts'
import { sentence } from '#components/desk/pages/use-pages.ts'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { standingPageQueries } from '#components/desk/queries/standing-page-queries.ts'
import { pagesWords } from '#components/desk/words/pages.ts'

const words = pagesWords.versions

type Props = { saving: PageSaving; onPutBack: () => void; onClose: () => void }

/** Lists the kept texts of a page. Restoring one keeps the current text as a revision too. */
export function PageHistory({ saving: { page, sender }, onPutBack, onClose }: Props) {
  const { said } = useNewsroom()
  const [why, setWhy] = useState<string | null>(null)
  const list = useQuery(standingPageQueries.revisions(page.id))
  const putBack = async (number: number) => {
    if (!(await sender.flush())) return
    try {
      await api.send('POST', `/api/pages/${page.id}/revisions/${number}/restoration`, { version: sender.version })
      onClose()
      onPutBack()
    } catch (error) {
      setWhy(sentence(error))
    }
  }
  const items = list.data?.items ?? []
  return (
    <Dialog
      title={words.title}
      onSubmit={onClose}
      onClose={onClose}
      actions={
        <button className="btn">
          {words.close} <kbd aria-hidden="true">Esc</kbd>
        </button>
      }
    >
      {why && (
        <p className="why" role="alert">
          {why}
        </p>
      )}
      {list.isPending && <p className="hint">{words.loading}</p>}
      {list.data && items.length === 0 && <p className="hint">{words.none}</p>}
      <ul>
        {items.map(({ number, at, by, why: kept, title }) => (
          <li key={number} className="menu-row">
            <span>
              {title}
              <small>
                {(kept === 'published' ? words.published : words.saved)(said(at))}
                {by && `, ${by.name}`}
              </small>
            </span>
            <button type="button" className="btn s" onClick={() => void putBack(number)}>
              {words.restore}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
