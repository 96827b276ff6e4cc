import { menuNameOf } from '#components/site/menu-name.ts'
import { ACCESSIBILITY_PATH, generatedPaths } from '#domain/paper/responsibility.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import type { MenuItem, SiteView } from '#domain/views.ts'
import { paperPageWordsOf } from '#domain/words/paper-pages/paper-page-words-of.ts'
import type { Speech } from '#domain/words/speech.ts'

type Link = { href: string; name: string }

/** The footer: every section, the paper's own pages, feeds and other ways to read on, and the publisher. */
export function Foot({ site, speech }: { site: SiteView; speech: Speech }) {
  const { words } = speech
  const named = (items: MenuItem[]) => items.map((item) => ({ href: item.href, name: menuNameOf(item, words) }))
  return (
    <footer className="foot">
      <div className="wrap">
        <p className="wordmark">
          <a href="/">{site.name}</a>
        </p>
        <div className="foot-grid">
          <Links
            id="all-sections"
            title={words.sections}
            label={words.allSections}
            links={site.sections.map(({ slug, name }) => ({ href: sectionPath(slug), name }))}
          />
          <Links title={words.thePaper} links={named(site.menus.paper)} />
          <Links title={words.keepReading} links={named(site.menus.onward)} />
          <Imprint site={site} speech={speech} />
        </div>
      </div>
    </footer>
  )
}

/** The publisher's own words, and links to what the settings tell of the paper. */
function Imprint({ site, speech }: { site: SiteView; speech: Speech }) {
  const { responsibility, accessibility, preferred } = paperPageWordsOf(speech)
  const links: Link[] = generatedPaths(site).map((href) => ({
    href,
    name: (href === ACCESSIBILITY_PATH ? accessibility : responsibility).title,
  }))
  if (site.preferredSource !== null) links.push({ href: site.preferredSource, name: preferred(site.name) })
  if (site.imprint === '' && links.length === 0) return null
  return (
    <div>
      <h2>{speech.words.imprint}</h2>
      {site.imprint !== '' && <p>{site.imprint}</p>}
      {links.length > 0 && <LinkList links={links} />}
    </div>
  )
}

type LinksProps = { id?: string; title: string; label?: string; links: Link[] }

function Links({ id, title, label = title, links }: LinksProps) {
  if (links.length === 0) return null
  return (
    <nav id={id} aria-label={label}>
      <h2>{title}</h2>
      <LinkList links={links} />
    </nav>
  )
}

const LinkList = ({ links }: { links: Link[] }) => (
  <ul>
    {links.map(({ href, name }) => (
      <li key={href}>
        <a href={href}>{name}</a>
      </li>
    ))}
  </ul>
)
