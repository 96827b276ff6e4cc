'use client'
import { Search } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useDeferredValue, useRef, useState } from 'react'
import { CheckLine } from '#components/desk/links/check-line.tsx'
import { LinkRow } from '#components/desk/links/link-row.tsx'
import { OrphanList } from '#components/desk/links/orphan-list.tsx'
import { useLinks } from '#components/desk/links/use-links.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { linksWords as words } from '#components/desk/words/links.ts'
import { type LinkView, linkView } from '#domain/article/links/link-views.ts'
import { can } from '#domain/permissions/can.ts'

const VIEWS = ['dead', 'failing', 'moved', 'ignored', 'all', 'orphans'] as const

/** Lists outgoing links, dead links and orphans, which nothing links to. */
export function LinksPage() {
  const { me } = useNewsroom()
  const asked = useSearchParams().get('view')
  const parsed = linkView.safeParse(asked)
  const view = asked === 'orphans' ? 'orphans' : parsed.success ? parsed.data : 'dead'
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
      </div>
      {can(me, 'links.tend') ? (
        <>
          <nav className="tabs" aria-label={words.views.label}>
            {VIEWS.map((key) => (
              <DeskLink
                key={key}
                href={key === 'dead' ? '/desk/links' : `/desk/links?view=${key}`}
                aria-current={key === view ? 'page' : undefined}
              >
                {words.views[key]}
              </DeskLink>
            ))}
          </nav>
          {view === 'orphans' ? <OrphanList /> : <LinkList view={view} />}
        </>
      ) : (
        <div className="empty">
          <h2>{words.onlyEditors}</h2>
        </div>
      )}
    </>
  )
}

function LinkList({ view }: { view: LinkView }) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  const list = useLinks(view, q)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const check = list.data?.pages[0]?.check
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
        {check && <CheckLine check={check} />}
        {list.isSuccess && items.length === 0 && (
          <p className="lede">{q === '' ? words.empty[view] : words.noMatch(q)}</p>
        )}
        <ul>
          {items.map((link) => (
            <LinkRow key={link.href} link={link} />
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
