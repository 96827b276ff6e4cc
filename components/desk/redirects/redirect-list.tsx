import { Search } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { RedirectRow } from '#components/desk/redirects/redirect-row.tsx'
import { useRedirects } from '#components/desk/redirects/use-redirects.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { redirectsWords as words } from '#components/desk/words/redirects.ts'
import type { RedirectFilter } from '#domain/urls/redirect-views.ts'

/** Redirects of one view, with a search over both sides. */
export function RedirectList({ filter }: { filter: RedirectFilter }) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  const list = useRedirects(filter, q)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <search className="filters" aria-label={words.title}>
        <label className="search">
          <span className="hush">{words.search}</span>
          <Search className="i" aria-hidden="true" />
          <input
            ref={search}
            className="input"
            type="search"
            maxLength={200}
            placeholder={words.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
      </search>
      <ReadingTrouble
        what={words.what}
        error={list.error}
        hasOld={items.length > 0}
        onRetry={() => void list.refetch()}
      />
      <div className="links" aria-busy={list.isPending}>
        {list.isPending && <p className="hint">{words.loading}</p>}
        {list.isSuccess && items.length === 0 && (
          <p className="lede">{q === '' ? words.empty[filter] : words.noMatch(q)}</p>
        )}
        <ul>
          {items.map((one) => (
            <RedirectRow key={one.path} redirect={one} />
          ))}
        </ul>
        {list.hasNextPage && (
          <p className="more-line">
            <button type="button" className="btn" onClick={() => void list.fetchNextPage()}>
              {list.isFetchingNextPage ? words.loading : words.more}
            </button>
          </p>
        )}
      </div>
    </>
  )
}
