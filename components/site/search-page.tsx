import { Fragment, type ReactNode } from 'react'
import { everySection } from '#components/site/every-section.ts'
import { Frame } from '#components/site/frame.tsx'
import { type Asked, SearchForm, searchHref } from '#components/site/search-form.tsx'
import { Days } from '#components/ui/days.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { MarkedText, SearchHit, SearchView, SiteView } from '#domain/views.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

type Props = { asked: Asked; found: SearchView | 'given-up' | null; site: SiteView }

/** Search: the form, what was found with the hits marked, or help: also where nothing was asked, or it was given up. */
export function SearchPage({ asked, found, site }: Props) {
  const speech = speechIn(site, site.language)
  const { words } = speech
  return (
    <Frame site={site}>
      <header className="page-head">
        <h1 className="headline h5">{words.search}</h1>
      </header>
      <SearchForm asked={asked} sections={everySection(site)} speech={speech} />
      {!found && <p className="standfirst nothing">{words.searchHelp}</p>}
      {found === 'given-up' && <GivenUp speech={speech} />}
      {found && found !== 'given-up' && <Found asked={asked} found={found} speech={speech} />}
    </Frame>
  )
}

function Found({ asked, found, speech }: { asked: Asked; found: SearchView; speech: Speech }) {
  const { words } = speech
  const partly = found.isPartial && <p className="standfirst">{words.foundPartly}</p>
  if (found.hits.length === 0)
    return (
      <Nothing asked={asked} speech={speech}>
        {partly}
      </Nothing>
    )
  return (
    <>
      <p className="found">{words.found(found.total, found.totalIsCapped)}</p>
      {partly}
      <Days items={found.hits} by="month" speech={speech} wordsOf={markedWords} />
      <Pagination base={searchHref(asked)} page={found.page} hasNext={found.hasNext} speech={speech} />
    </>
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

function GivenUp({ speech: { words } }: { speech: Speech }) {
  return (
    <div className="nothing">
      <h2 className="headline h4">{words.searchGivenUp.title}</h2>
      <p className="standfirst">{words.searchGivenUp.text}</p>
    </div>
  )
}

type NothingProps = { asked: Asked; speech: Speech; children: ReactNode }

function Nothing({ asked, speech: { words }, children }: NothingProps) {
  const isNarrowed = asked.section !== '' || asked.from !== '' || asked.to !== ''
  return (
    <div className="nothing">
      <h2 className="headline h4">{words.nothingFound}</h2>
      {children}
      <p className="standfirst">{words.nothingFoundHelp}</p>
      {isNarrowed && (
        <p className="standfirst">
          <a href={searchHref({ q: asked.q, section: '', from: '', to: '' })}>{words.allSections}</a>
        </p>
      )}
    </div>
  )
}
