import { Fragment } from 'react'
import { type Asked, searchHref } from '#components/site/search/search-asked.ts'
import { Days } from '#components/ui/days.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { StoryRow } from '#components/ui/story-row.tsx'
import type { MarkedText, SearchHit, SearchView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { asked: Asked; found: SearchView; speech: Speech }

/** The results: their number, their order, and one page of them, by relevance or by month. */
export function SearchFound({ asked, found, speech }: Props) {
  const { words } = speech
  const isByDate = asked.order === 'newest'
  const head = (
    <header className="found">
      <h2>{words.found(found.total, found.totalIsCapped)}</h2>
      <p>
        {isByDate ? words.newestFirst : words.bestFirst}
        {found.total > 1 && (
          <a href={searchHref({ ...asked, order: isByDate ? '' : 'newest' })}>
            {isByDate ? words.bestFirst : words.newestFirst}
          </a>
        )}
      </p>
      {found.isPartial && <p>{words.foundPartly}</p>}
    </header>
  )
  return (
    <>
      {isByDate ? (
        <>
          {head}
          <Days items={found.hits} by="month" speech={speech} wordsOf={markedWords} />
        </>
      ) : (
        <div className="days">
          <section>
            {head}
            <Rows hits={found.hits} speech={speech} />
          </section>
        </div>
      )}
      <Pagination
        base={searchHref(asked)}
        page={found.page}
        hasNext={found.hasNext}
        speech={speech}
        older={words.more}
      />
    </>
  )
}

/** Results of the best did-you-mean suggestion, under a heading that links to all of them. */
export function SearchMeantFound({ asked, found, speech }: Props) {
  const [q] = found.meant
  if (q === undefined || found.meantHits.length === 0) return null
  return (
    <div className="days">
      <section>
        <header className="found">
          <h2>
            <a href={searchHref({ ...asked, q })}>{speech.words.resultsFor(q)}</a>
          </h2>
        </header>
        <Rows hits={found.meantHits} speech={speech} />
      </section>
    </div>
  )
}

function Rows({ hits, speech }: { hits: SearchHit[]; speech: Speech }) {
  return (
    <div>
      {hits.map((hit) => (
        <StoryRow key={hit.id} story={hit} speech={speech} format="dated" {...markedWords(hit)} />
      ))}
    </div>
  )
}

const markedWords = (hit: SearchHit) => ({
  headline: <Marked text={hit.headlineParts} />,
  standfirst: hit.passage.length > 0 && (
    <p className="standfirst">
      <Marked text={hit.passage} />
    </p>
  ),
})

function Marked({ text }: { text: MarkedText }) {
  return text.map((part, n) => (part.hit ? <mark key={n}>{part.text}</mark> : <Fragment key={n}>{part.text}</Fragment>))
}
