import { type Asked, FILTERS, type Filter, searchHref } from '#components/site/search/search-asked.ts'
import { everySection } from '#domain/paper/every-section.ts'
import type { SearchView, SiteView } from '#domain/views.ts'
import { longDay } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { asked: Asked; found: SearchView | null; site: SiteView; speech: Speech }

/** Lists the active filters of a search, each with a link that removes it. */
export function SearchFilters({ asked, found, site, speech }: Props) {
  const { words } = speech
  const section = everySection(site).find(({ slug }) => slug === asked.section)
  // An unknown slug is shown as it was given.
  const names: Record<Filter, string> = {
    section: section?.name ?? asked.section,
    author: found?.author ?? asked.author,
    topic: found?.topic ?? asked.topic,
    from: asked.from && longDay(asked.from, speech),
    to: asked.to && longDay(asked.to, speech),
  }
  const set = FILTERS.filter((filter) => asked[filter] !== '')
  if (set.length === 0) return null
  return (
    <ul className="filters" aria-label={words.narrowedTo}>
      {set.map((filter) => {
        const text = `${words[filter]}: ${names[filter]}`
        return (
          <li key={filter}>
            <a href={searchHref({ ...asked, [filter]: '' })} aria-label={words.withoutFilter(text)}>
              {text} <span aria-hidden="true">×</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
