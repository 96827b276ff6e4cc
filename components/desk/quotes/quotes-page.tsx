'use client'
import { useDeferredValue, useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { quoteQueries } from '#components/desk/queries/quote-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { quotesWords as words } from '#components/desk/words/quotes.ts'
import type { SaidQuote } from '#domain/article/desk-views.ts'

/** Lists the quotes of public stories by speaker. */
export function QuotesPage() {
  const [typed, setTyped] = useState('')
  const speaker = useDeferredValue(typed.trim())
  return (
    <>
      <Bar title={words.title} />
      <Filters label={words.title}>
        <SearchBox label={words.search} value={typed} onChange={setTyped} />
      </Filters>
      {speaker === '' ? <Empty title={words.start} how={words.startHint} /> : <Found speaker={speaker} />}
    </>
  )
}

function Found({ speaker }: { speaker: string }) {
  const { items, state, error, hasOld, more, isReadingMore, retry } = usePagedList(quoteQueries.bySpeaker(speaker))
  if (state === 'empty') return <Empty title={words.nobody(speaker)} how={words.nobodyHint} />
  return (
    <div aria-busy={state === 'loading'}>
      <ReadingTrouble what={words.subject} error={error} hasOld={hasOld} onRetry={retry} />
      {state === 'loading' && <Skeleton />}
      <ul>
        {items.map((quote) => (
          <Said key={`${quote.articleId}-${quote.blockId}`} quote={quote} />
        ))}
      </ul>
      {more && (
        <p className="flex justify-center p-4">
          <Button isBusy={isReadingMore} busy={everyScreenWords.loading} onClick={more}>
            {words.older}
          </Button>
        </p>
      )}
    </div>
  )
}

function Said({ quote }: { quote: SaidQuote }) {
  const { said } = useNewsroom()
  const { articleId, speaker, role, place, href, headline, publishedAt } = quote
  return (
    <li className="border-b border-rule px-6 py-4 narrow:px-4">
      <figure className="max-w-176">
        <blockquote className="mb-2 font-serif text-xl leading-[1.4] whitespace-pre-line">
          {words.quoted(quote.words)}
        </blockquote>
        <figcaption className="text-sm text-ink-2">
          <b className="text-ink">{speaker}</b>
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
