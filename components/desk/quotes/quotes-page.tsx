'use client'
import { useDeferredValue, useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { ListStates } from '#components/desk/parts/list/list-states.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { quoteQueries } from '#components/desk/queries/quote-queries.ts'
import { QuotedPeople } from '#components/desk/quotes/quoted-people.tsx'
import type { SaidQuote } from '#domain/article/desk-views.ts'
import { inQuotes } from '#domain/messages/in-quotes.ts'
import { t } from '#domain/messages/t.ts'

/** Finds the quotes of public stories by speaker, and counts who speaks. */
export function QuotesPage() {
  const [typed, setTyped] = useState('')
  const speaker = useDeferredValue(typed.trim())
  return (
    <>
      <Bar title={t('Quotes')} />
      <Filters label={t('Quotes')}>
        <SearchBox label={t('Name of the speaker')} value={typed} onChange={setTyped} />
      </Filters>
      {speaker === '' ? <QuotedPeople /> : <Found speaker={speaker} />}
    </>
  )
}

function Found({ speaker }: { speaker: string }) {
  const list = usePagedList(quoteQueries.bySpeaker(speaker))
  return (
    <PageBody>
      <ListStates
        list={list}
        label={t('The quotes')}
        moreName={t('Older quotes')}
        empty={{
          title: t('Nobody called “{name}” is quoted in a public story.', { name: speaker }),
          how: t('Try a shorter part of the name.'),
        }}
      >
        <ul>
          {list.items.map((quote) => (
            <Said key={`${quote.articleId}-${quote.blockId}`} quote={quote} />
          ))}
        </ul>
      </ListStates>
    </PageBody>
  )
}

function Said({ quote }: { quote: SaidQuote }) {
  const { said } = useNewsroom()
  const { articleId, speaker, role, place, href, headline, publishedAt } = quote
  return (
    <li className="border-b border-rule py-4">
      <figure className="max-w-176">
        <blockquote className="mb-2 font-serif text-xl leading-[1.4] whitespace-pre-line">
          {inQuotes(quote.words)}
        </blockquote>
        <figcaption className="text-sm text-ink-2">
          <b className="text-ink">{speaker}</b>
          {role !== '' && `, ${role}`}
          {place !== '' && `, ${place}`}
          {href !== '' && (
            <>
              {' · '}
              <a href={href} target="_blank" rel="noopener">
                {t('source', {}, 'of a quote')}
              </a>
            </>
          )}
          <br />
          {rich('{headline}, published {time}', {
            headline: <StoryLink id={articleId} headline={headline} />,
            time: said(publishedAt),
          })}
        </figcaption>
      </figure>
    </li>
  )
}
