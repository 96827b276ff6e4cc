import { Frame } from '#components/site/frame.tsx'
import { type Asked, isNarrowed, searchHref, withoutFilters } from '#components/site/search/search-asked.ts'
import { SearchFilters } from '#components/site/search/search-filters.tsx'
import { SearchForm } from '#components/site/search/search-form.tsx'
import { SearchFound, SearchMeantFound } from '#components/site/search/search-found.tsx'
import { SearchMeant, SearchNames } from '#components/site/search/search-near.tsx'
import { PlainHead } from '#components/ui/band-head.tsx'
import { Strip } from '#components/ui/strip.tsx'
import { everySection } from '#domain/paper/every-section.ts'
import type { SearchView, SiteView, TeaserView } from '#domain/views.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

type Props = {
  asked: Asked
  /** Query parameters that are not valid dates. */
  notDays: readonly string[]
  found: SearchView | 'given-up' | null
  /** The newest stories, if nothing was found. */
  newest: TeaserView[]
  site: SiteView
}

/**
 * The search page: the form, the results with highlighted hits, or help, also for an empty query or a search that was
 * given up.
 */
export function SearchPage({ asked, notDays, found, newest, site }: Props) {
  const speech = speechIn(site, site.language)
  const { words } = speech
  const view = found === 'given-up' ? null : found
  return (
    <Frame site={site}>
      <header className="page-head">
        <h1 className="headline h5">{words.search}</h1>
      </header>
      <SearchForm asked={asked} sections={everySection(site)} speech={speech} />
      {notDays.length > 0 && <p role="status">{words.notADate(notDays.join(', '))}</p>}
      <SearchFilters asked={asked} found={view} site={site} speech={speech} />
      {view && <SearchMeant asked={asked} meant={view.meant} speech={speech} />}
      {view && <SearchNames names={view.names} speech={speech} />}
      {found === 'given-up' && <GivenUp speech={speech} />}
      {view?.hits.length === 0 && view.isAsked && <Nothing asked={asked} found={view} speech={speech} />}
      {view && view.hits.length > 0 && <SearchFound asked={asked} found={view} speech={speech} />}
      {view && <SearchMeantFound asked={asked} found={view} speech={speech} />}
      {found !== 'given-up' && !view?.isAsked && (
        <p className="standfirst nothing">{asked.q === '' ? words.searchHelp : words.onlyWithout}</p>
      )}
      {newest.length > 0 && (
        <section className="band" aria-label={words.inThePaperNow}>
          <PlainHead title={words.inThePaperNow} />
          <Strip stories={newest} speech={speech} />
        </section>
      )}
    </Frame>
  )
}

function GivenUp({ speech: { words } }: { speech: Speech }) {
  return (
    <div className="nothing">
      <h2 className="headline h4">{words.searchGivenUp.title}</h2>
      <p className="standfirst">{words.searchGivenUp.text}</p>
    </div>
  )
}

function Nothing({ asked, found, speech: { words } }: { asked: Asked; found: SearchView; speech: Speech }) {
  return (
    <div className="nothing">
      <h2 className="headline h4">{words.nothingFound}</h2>
      {found.isPartial && <p className="standfirst">{words.foundPartly}</p>}
      <p className="standfirst">{words.nothingFoundHelp}</p>
      {isNarrowed(asked) && (
        <p className="standfirst">
          <a href={searchHref(withoutFilters(asked))}>{words.wholePaperInstead}</a>
        </p>
      )}
    </div>
  )
}
