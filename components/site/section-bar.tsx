import { menuNameOf } from '#components/site/menu-name.ts'
import type { MenuItem } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  items: MenuItem[]
  speech: Speech
  /** The slug of the section that is open. */
  current?: string | undefined
  /** True where the page is that section's own, not a story in it. */
  isPage?: boolean
}

/** The sections of the paper, in a row that scrolls in itself on a phone. What is newest stands apart at its end. */
export function SectionBar({ items, speech, current, isPage = false }: Props) {
  if (!items.some(({ href }) => href !== '/latest')) return null
  const last = items.at(-1)
  return (
    <nav className="sections" aria-label={speech.words.sections}>
      <div className="wrap">
        <ul>
          {items.map((item) => (
            <li
              key={item.href}
              data-section={item.section?.accent}
              className={item === last && item.href === '/latest' ? 'apart' : undefined}
            >
              <a href={item.href} aria-current={currentOf(item, current, isPage)}>
                {menuNameOf(item, speech.words)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

function currentOf({ section }: MenuItem, current: string | undefined, isPage: boolean): 'page' | 'true' | undefined {
  if (!section || section.slug !== current) return undefined
  return isPage ? 'page' : 'true'
}
