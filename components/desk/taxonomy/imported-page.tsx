'use client'
import { useDeferredValue, useState } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { ImportedRows } from '#components/desk/taxonomy/imported-rows.tsx'
import { ListLoading } from '#components/desk/taxonomy/list-loading.tsx'
import { TermFrame } from '#components/desk/taxonomy/term-frame.tsx'
import { useImported, useRename } from '#components/desk/taxonomy/use-imported.ts'
import { importConflictsWords } from '#components/desk/words/import-conflicts.ts'
import { taxonomyWords as words } from '#components/desk/words/taxonomy.ts'

/** Lists the names that came with an import; a wrong one is renamed in its row. */
export function ImportedPage() {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const list = useImported(q)
  const { saved, rename } = useRename()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <TermFrame noun="imported" saved={saved}>
      <div className="filters">
        <label className="search">
          <input
            className="input"
            type="search"
            aria-label={words.search.imported}
            placeholder={words.imported.placeholder}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <DeskLink className="btn s" href="/desk/imports/conflicts">
          {importConflictsWords.title}
        </DeskLink>
      </div>
      <ReadingTrouble
        what={words.what}
        error={list.error}
        hasOld={list.data !== undefined}
        onRetry={() => void list.refetch()}
      />
      <div className="paper" aria-busy={list.isPending}>
        <div className="paper-all">
          {list.isPending && <ListLoading />}
          {list.data && items.length === 0 && (
            <div className="empty">
              <h2>{q === '' ? words.imported.title : words.noMatch.search(q)}</h2>
              <p className="lede">{words.imported.about}</p>
            </div>
          )}
          {items.length > 0 && <ImportedRows items={items} onRename={rename} />}
          {list.hasNextPage && (
            <button
              type="button"
              className="btn"
              aria-disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {list.isFetchingNextPage ? words.loading : words.more}
            </button>
          )}
        </div>
      </div>
    </TermFrame>
  )
}
