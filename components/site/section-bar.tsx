import { menuNameOf } from '#components/site/menu-name.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  site: Pick<SiteView, 'menus' | 'subSections'>
  speech: Speech
  /** The slug of the current section. */
  current?: string | undefined
  /** True on the section's own page, false on a story in it. */
  isPage?: boolean
}

/** Sections that the bar shows at once. A longer one shows fewer, and ends in *More*, which opens it in place. */
const MOST = 10
/** Room in px of a line at 1,440, and what a name takes of it, by its letters. */
const LINE = 1_210
const MORE = 90
const widthOf = (name: string) => name.length * 8.8 + 36

/** Number of sections that a line holds. */
export function heldInBar(names: string[]): number {
  const heldIn = (room: number) => {
    let left = room
    const first = names.findIndex((name) => (left -= widthOf(name)) < 0)
    return first === -1 ? names.length : first
  }
  return names.length <= MOST && heldIn(LINE) === names.length ? names.length : Math.min(MOST - 1, heldIn(LINE - MORE))
}

/**
 * The bar of sections, which scrolls horizontally on a phone, with the latest stories set apart at its end. Below it
 * the sub-sections of the current section, except on its own page, which lists them under its title.
 */
export function SectionBar({ site: { menus, subSections }, speech, current, isPage = false }: Props) {
  const items = menus.bar
  if (!items.some(({ href }) => href !== '/latest')) return null
  const last = items.at(-1)
  const names = items.filter((item) => item !== last || item.href !== '/latest')
  const held = heldInBar(names.map((item) => menuNameOf(item, speech.words)))
  const isLong = held < names.length
  const isInBar = (slug: string | undefined) => items.some(({ section }) => section?.slug === slug)
  const parent = subSections.find(({ slug }) => slug === current)?.parent
  // A menu may list a sub-section in the bar itself.
  const open = parent === undefined || isInBar(current) ? current : parent
  const top = parent ?? current
  const below = isPage && top === current ? [] : subSections.filter((one) => one.parent === top)
  const mark = (slug: string | undefined, isOpen: boolean) =>
    slug !== undefined && isOpen ? (isPage && slug === current ? 'page' : 'true') : undefined
  return (
    <nav className="sections" aria-label={speech.words.sections}>
      <div className="wrap">
        <ul>
          {items.map((item, n) => (
            <li
              key={item.href}
              data-section={item.section?.accent}
              className={item === last && item.href === '/latest' ? 'apart' : undefined}
              {...(n >= held && n < names.length ? { 'data-further': '' } : {})}
            >
              <a href={item.href} aria-current={mark(item.section?.slug, item.section?.slug === open)}>
                {menuNameOf(item, speech.words)}
              </a>
            </li>
          ))}
          {isLong && (
            <li className="more">
              <details>
                <summary>{speech.words.more}</summary>
              </details>
            </li>
          )}
        </ul>
        {below.length > 0 && (
          <ul className="below">
            {below.map(({ slug, name, accent }) => (
              <li key={slug} data-section={accent}>
                <a href={sectionPath(slug)} aria-current={mark(slug, slug === current)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </nav>
  )
}
