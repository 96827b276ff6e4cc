import { menuNameOf } from '#components/site/menu-name.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import type { MenuItem, SiteView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The footer: every section, the paper's own pages, feeds and other ways to read on, and the publisher. */
export function Foot({ site, speech }: { site: SiteView; speech: Speech }) {
  const { words } = speech
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
          <Links title={words.thePaper} items={site.menus.paper} speech={speech} />
          <Links title={words.keepReading} items={site.menus.onward} speech={speech} />
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

function Links({ title, items, speech }: { title: string; items: MenuItem[]; speech: Speech }) {
  if (items.length === 0) return null
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{menuNameOf(item, speech.words)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
