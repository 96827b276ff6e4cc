'use client'
import { CircleAlert, Search } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import { Banner } from '#components/desk/parts/banner.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useQuotes } from '#components/desk/quotes/use-quotes.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { quotesWords as words } from '#components/desk/words/quotes.ts'
import type { SaidQuote } from '#domain/article/desk-views.ts'

/** Lists the quotes of public stories by speaker. */
export function QuotesPage() {
  const [typed, setTyped] = useState('')
  const speaker = useDeferredValue(typed.trim())
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
      </div>
      <search className="filters" aria-label={words.title}>
        <label className="search">
          <span className="hush">{words.search}</span>
          <Search className="i" aria-hidden="true" />
          <input
            ref={search}
            className="input"
            type="search"
            placeholder={words.searchHint}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <kbd aria-hidden="true">{words.searchKey}</kbd>
        </label>
      </search>
      <Found speaker={speaker} />
    </>
  )
}

function Found({ speaker }: { speaker: string }) {
  const list = useQuotes(speaker)
  const quotes = list.data?.pages.flatMap((page) => page.items) ?? []
  if (speaker === '') {
    return <Empty title={words.start}>{words.startHint}</Empty>
  }
  if (list.error) {
    return (
      <Banner
        tone="bad"
        icon={CircleAlert}
        actions={
          <button type="button" className="btn s" onClick={() => void list.refetch()}>
            {words.tryAgain}
          </button>
        }
      >
        <b>{words.failed}</b> {words.failedHint}
      </Banner>
    )
  }
  if (list.isSuccess && quotes.length === 0) {
    return <Empty title={words.nobody(speaker)}>{words.nobodyHint}</Empty>
  }
  return (
    <div aria-busy={list.isPending}>
      <ul className="quotes">
        {quotes.map((quote) => (
          <Said key={`${quote.articleId}-${quote.blockId}`} quote={quote} />
        ))}
      </ul>
      {list.hasNextPage && (
        <p className="more-line">
          <button
            type="button"
            className="btn"
            aria-disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? words.loading : words.older}
          </button>
        </p>
      )}
    </div>
  )
}

function Said({ quote }: { quote: SaidQuote }) {
  const { said } = useNewsroom()
  const { articleId, speaker, role, place, href, headline, publishedAt } = quote
  return (
    <li>
      <figure>
        <blockquote>{words.quoted(quote.words)}</blockquote>
        <figcaption>
          <b>{speaker}</b>
          {role !== '' && `, ${role}`}
          {place !== '' && `, ${place}`}
          {href !== '' && (
            <>
              {' · '}
              <a href={href} target="_blank" rel="noopener">
                {words.source}
              </a>
            </>
          )}
          <br />
          <DeskLink href={`/desk/articles/${articleId}`}>{headline}</DeskLink>
          {words.published(said(publishedAt))}
        </figcaption>
      </figure>
    </li>
  )
}

function Empty({ title, children }: { title: string; children: string }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p className="lede">{children}</p>
    </div>
  )
}
