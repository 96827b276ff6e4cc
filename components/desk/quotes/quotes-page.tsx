'use client'
import { CircleAlert, Search } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import { Banner } from '#components/desk/parts/banner.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useQuotes } from '#components/desk/quotes/use-quotes.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
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
        <h1>Who said it</h1>
      </div>
      <search className="filters" aria-label="Quotes">
        <label className="search">
          <span className="hush">Name of who said it</span>
          <Search className="i" aria-hidden="true" />
          <input
            ref={search}
            className="input"
            type="search"
            placeholder="A name, or the beginning of one"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <kbd aria-hidden="true">/</kbd>
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
    return (
      <Empty title="Every quote that names who said it can be found here.">
        Only what is public: a quote is here with its story’s publication, and gone with its withdrawal.
      </Empty>
    )
  }
  if (list.error) {
    return (
      <Banner
        tone="bad"
        icon={CircleAlert}
        actions={
          <button type="button" className="btn s" onClick={() => void list.refetch()}>
            Try again
          </button>
        }
      >
        <b>The quotes could not be read.</b> Nothing you wrote is touched.
      </Banner>
    )
  }
  if (list.isSuccess && quotes.length === 0) {
    return <Empty title={`Nobody called “${speaker}” is quoted in a public story.`}>Try less of the name.</Empty>
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
            {list.isFetchingNextPage ? 'Reading…' : 'Older quotes'}
          </button>
        </p>
      )}
    </div>
  )
}

function Said({ quote }: { quote: SaidQuote }) {
  const { said } = useNewsroom()
  const { articleId, words, speaker, role, place, href, headline, publishedAt } = quote
  return (
    <li>
      <figure>
        <blockquote>“{words}”</blockquote>
        <figcaption>
          <b>{speaker}</b>
          {role !== '' && `, ${role}`}
          {place !== '' && `, ${place}`}
          {href !== '' && (
            <>
              {' · '}
              <a href={href} target="_blank" rel="noopener">
                where it was said
              </a>
            </>
          )}
          <br />
          <DeskLink href={`/desk/articles/${articleId}`}>{headline}</DeskLink>, out {said(publishedAt)}
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
