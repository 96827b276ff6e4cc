import { Fragment } from 'react'
import { Frame } from '#components/site/frame.tsx'
import { type Asked, SearchForm, searchHref } from '#components/site/search-form.tsx'
import { Days } from '#components/ui/days.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { MarkedText, SearchHit, SearchView, SiteView } from '#domain/views.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

type Props = { asked: Asked; found: SearchView | null; site: SiteView }

/** Search: the form, what was found with the hits marked, or help. */
export function SearchPage({ asked, found, site }: Props) {
  const speech = speechIn(site.zone, site.language)
  const { words } = speech
  return (
    <Frame site={site}>
      <header className="page-head">
        <h1 className="headline h5">{words.search}</h1>
      </header>
      <SearchForm asked={asked} sections={site.sections} speech={speech} />
      {!found && <p className="standfirst nothing">{words.searchHelp}</p>}
      {found && found.hits.length === 0 && <Nothing asked={asked} speech={speech} />}
      {found && found.hits.length > 0 && (
        <>
          <p className="found">{words.found(found.total, found.totalIsCapped)}</p>
          <Days items={found.hits} by="month" speech={speech} wordsOf={markedWords} />
          <Pagination base={searchHref(asked)} page={found.page} hasNext={found.hasNext} speech={speech} />
        </>
      )}
    </Frame>
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

function Nothing({ asked, speech: { words } }: { asked: Asked; speech: Speech }) {
  const isNarrowed = asked.section !== '' || asked.from !== '' || asked.to !== ''
  return (
    <div className="nothing">
      <h2 className="headline h4">{words.nothingFound}</h2>
      <p className="standfirst">{words.nothingFoundHelp}</p>
      {isNarrowed && (
        <p className="standfirst">
          <a href={searchHref({ q: asked.q, section: '', from: '', to: '' })}>{words.allSections}</a>
        </p>
      )}
    </div>
  )
}
