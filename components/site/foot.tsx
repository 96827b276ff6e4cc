import { menuNameOf } from '#components/site/menu-name.ts'
import { ACCESSIBILITY_PATH, generatedPaths } from '#domain/paper/responsibility.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import type { MenuItem, SiteView } from '#domain/views.ts'
import { paperPageWordsOf } from '#domain/words/paper-pages/paper-page-words-of.ts'
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
          <Imprint site={site} speech={speech} />
        </div>
      </div>
    </footer>
  )
}

/** The publisher's own words, and links to what the settings tell of the paper. */
function Imprint({ site, speech }: { site: SiteView; speech: Speech }) {
  const { responsibility, accessibility, preferred } = paperPageWordsOf(speech)
  const links = generatedPaths(site).map((href) => ({
    href,
    name: (href === ACCESSIBILITY_PATH ? accessibility : responsibility).title,
  }))
  if (site.preferredSource !== null) links.push({ href: site.preferredSource, name: preferred(site.name) })
  if (site.imprint === '' && links.length === 0) return null
  return (
    <div>
      <h2>{speech.words.imprint}</h2>
      {site.imprint !== '' && <p>{site.imprint}</p>}
      {links.length > 0 && (
        <ul>
          {links.map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
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
