import { sectionPath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The foot: every section, the ways to go on reading, and who answers for the paper. */
export function Foot({ site, speech }: { site: SiteView; speech: Speech }) {
  const { words } = speech
  const onward = [
    { name: words.search, path: '/search' },
    { name: words.latest, path: '/latest' },
    { name: words.archive, path: '/archive' },
    { name: words.corrections, path: '/corrections' },
    { name: words.feeds, path: '/feeds' },
  ]
  return (
    <footer className="foot">
      <div className="wrap">
        <p className="wordmark">
          <a href="/">{site.name}</a>
        </p>
        <div className="foot-grid">
          {site.sections.length > 0 && (
            <nav id="all-sections" aria-label={words.allSections}>
              <h2>{words.sections}</h2>
              <ul>
                {site.sections.map(({ slug, name }) => (
                  <li key={slug}>
                    <a href={sectionPath(slug)}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <nav aria-labelledby="foot-onward">
            <h2 id="foot-onward">{words.keepReading}</h2>
            <ul>
              {onward.map(({ name, path }) => (
                <li key={path}>
                  <a href={path}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
          {site.imprint !== '' && (
            <div>
              <h2>{words.imprint}</h2>
              <p>{site.imprint}</p>
            </div>
          )}
        </div>
      </div>
    </footer>
  )
}
