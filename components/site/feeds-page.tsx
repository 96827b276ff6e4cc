import { everySection } from '#components/site/every-section.ts'
import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { type FeedFormat, feedPath, sectionPath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

const FORMATS: [FeedFormat, string][] = [
  ['xml', 'RSS'],
  ['atom', 'Atom'],
  ['json', 'JSON Feed'],
]

/** The feeds of the paper, for people. */
export function FeedsPage({ site }: { site: SiteView }) {
  const speech = speechIn(site, site.language)
  const { words } = speech
  const lists = [
    ...(site.feeds.paper ? [{ name: words.wholePaper, path: '/' }] : []),
    ...(site.feeds.sections ? everySection(site).map(({ slug, name }) => ({ name, path: sectionPath(slug) })) : []),
    ...(site.feeds.corrections ? [{ name: words.corrections, path: '/corrections' }] : []),
  ]
  return (
    <Frame site={site}>
      <PageHead title={words.feeds} speech={speech}>
        <p className="standfirst">{words.feedsLead}</p>
      </PageHead>
      <ul className="calendar feeds">
        {lists.map(({ name, path }) => (
          <li key={path}>
            <b>{name}</b>{' '}
            <span>
              {FORMATS.map(([format, title]) => (
                <a key={format} href={feedPath(path, format)} aria-label={`${title}: ${name}`}>
                  {title}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Frame>
  )
}
