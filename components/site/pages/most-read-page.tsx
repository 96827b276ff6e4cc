import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { Story } from '#components/ui/story.tsx'
import { WITHIN } from '#domain/article/lists/ranking.ts'
import { mostReadPath } from '#domain/urls/most-read-path.ts'
import type { MostReadView, SiteView } from '#domain/views.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

/** The most-read stories, numbered, with links for period and section. */
export function MostReadPage({ list, site }: { list: MostReadView; site: SiteView }) {
  const { section, stories } = list
  const speech = speechIn(site, site.language)
  const { words } = speech
  return (
    <Frame site={site} current={section?.slug}>
      <div data-section={section?.accent}>
        <PageHead title={section ? words.mostReadIn(section.name) : words.mostRead} speech={speech}>
          <p className="standfirst">{words.mostReadLead}</p>
          <Choices list={list} site={site} speech={speech} />
        </PageHead>
        {stories.length === 0 ? (
          <p className="standfirst nothing">
            {words.nothingRead} <a href="/">{words.home}</a>
          </p>
        ) : (
          <ol className="ranked whole">
            {stories.map((story, n) => (
              <li key={story.id} className={n === Math.ceil(stories.length / 2) ? 'turn' : undefined}>
                <Story
                  story={story}
                  speech={speech}
                  level={2}
                  size={3}
                  format="date"
                  inSection={section?.slug}
                  hasStandfirst={false}
                />
              </li>
            ))}
          </ol>
        )}
      </div>
    </Frame>
  )
}

/** Each choice preserves the other one. */
function Choices({ list, site, speech }: { list: MostReadView; site: SiteView; speech: Speech }) {
  const { within, section } = list
  const { words } = speech
  const of = [{ slug: undefined, name: words.wholePaper }, ...site.sections]
  return (
    <>
      <nav className="sub" aria-label={words.howFarBack}>
        {WITHIN.map((length) => (
          <Choice
            key={length}
            href={mostReadPath({ within: length, section: section?.slug })}
            name={words.within[length]}
            isHere={length === within}
          />
        ))}
      </nav>
      <nav className="sub" aria-label={words.section}>
        {of.map(({ slug, name }) => (
          <Choice
            key={slug ?? ''}
            href={mostReadPath({ within, section: slug })}
            name={name}
            isHere={slug === section?.slug}
          />
        ))}
      </nav>
    </>
  )
}

function Choice({ href, name, isHere }: { href: string; name: string; isHere: boolean }) {
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined}>
      {name}
    </a>
  )
}
