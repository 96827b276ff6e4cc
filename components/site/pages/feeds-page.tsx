import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import type { FeedGroup } from '#domain/syndication/feed-groups.ts'
import { FEEDS_FILE_PATH, type FeedFormat, feedPath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

const FORMATS: [FeedFormat, string][] = [
  ['xml', 'RSS'],
  ['atom', 'Atom'],
  ['json', 'JSON Feed'],
]

/** Maximum number of feeds listed; longer lists are not browsed, and every feed is linked from its own page. */
const MOST_NAMED = 250

type Props = { groups: FeedGroup[]; site: SiteView }

/** The feeds of the paper, for people: an explanation, all of them as one file, and each by itself. */
export function FeedsPage({ groups, site }: Props) {
  const speech = speechIn(site, site.language)
  const { words } = speech
  return (
    <Frame site={site}>
      <PageHead title={words.feeds} speech={speech}>
        <p className="standfirst">{words.feedsAbout}</p>
      </PageHead>
      <div className="feeds-lead">
        <p>{words.feedsLead}</p>
        <p>
          <a href={FEEDS_FILE_PATH} download={FEEDS_FILE_PATH.slice(1)}>
            {words.allFeeds}
          </a>
          . {words.allFeedsHelp}
        </p>
      </div>
      {groups.map((group) =>
        group.title === '' ? (
          <Feeds key={group.kind} group={group} speech={speech} />
        ) : (
          <section key={group.kind} className="band year" aria-labelledby={group.kind}>
            <header className="band-head">
              <h2 id={group.kind}>{group.title}</h2>
            </header>
            <Feeds group={group} speech={speech} />
          </section>
        ),
      )}
    </Frame>
  )
}

function Feeds({ group: { feeds, kind }, speech: { words } }: { group: FeedGroup; speech: Speech }) {
  if (kind !== 'sections' && feeds.length > MOST_NAMED)
    return <p className="nothing">{words.feedsEach(feeds.length)}</p>
  return (
    <ul className="calendar feeds">
      {feeds.map(({ name, path }) => (
        <li key={path}>
          <a href={path}>{name}</a>{' '}
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
  )
}
