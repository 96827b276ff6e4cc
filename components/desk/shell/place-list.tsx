import { usePathname } from 'next/navigation'
import { useId } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { isAtPlace, placesFor } from '#components/desk/shell/places.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  /** In the sheet of all pages, and not in the rail, which may have no room for words. */
  isInSheet?: boolean
  /** Called as a link is followed. */
  onGo?: () => void
}

const LINK =
  'group grid items-center gap-2 rounded-sm px-2 text-ink-2 no-underline hover:bg-press hover:text-ink aria-[current]:bg-sheet aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:[box-shadow:inset_calc(2px*var(--way))_0_0_var(--color-ink)] motion-safe:[transition:background-color_120ms,color_120ms,border-color_120ms]'
const RAIL = {
  nav: 'grid gap-3 slim-rail:gap-2 short:gap-2 shorter:gap-0.5',
  group:
    'border-rule slim-rail:not-first:border-t slim-rail:not-first:pt-2 shorter:not-first:border-t shorter:not-first:pt-0.5',
  name: 'px-2 pb-1 text-xs font-semibold text-ink-3 slim-rail:hidden shorter:hidden',
  list: 'grid gap-px shorter:gap-0',
  link: `min-h-control grid-cols-[1.25rem_1fr_auto] slim-rail:w-9 slim-rail:grid-cols-[1.25rem] short:min-h-6.5 shorter:min-h-6 ${LINK}`,
}
const SHEET = {
  nav: 'grid gap-3',
  group: '',
  name: 'px-2 pb-1 text-xs font-semibold text-ink-3',
  list: 'grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-px',
  link: `min-h-11 grid-cols-[1.25rem_1fr] ${LINK}`,
}

/** Links to the pages of the desk that this person may open, in groups. */
export function PlaceList({ isInSheet = false, onGo }: Props) {
  const { me } = useNewsroom()
  const here = usePathname()
  const id = useId()
  const look = isInSheet ? SHEET : RAIL
  return (
    <nav className={look.nav} aria-label={t('Desk')}>
      {placesFor(me).map(({ name: group, places }) => (
        <div className={look.group} key={group}>
          <p className={look.name} id={`${id}-${group}`}>
            {group}
          </p>
          <ul className={look.list} aria-labelledby={`${id}-${group}`}>
            {places.map(({ href, name, icon, key }) => (
              <li key={href}>
                <DeskLink
                  className={look.link}
                  href={href}
                  aria-current={isAtPlace(href, here) ? 'page' : undefined}
                  onClick={onGo}
                  title={key ? t('{name} ({keys})', { name, keys: `G ${key}` }) : name}
                >
                  <Icon of={icon} />
                  <span className={isInSheet ? '' : 'slim-rail:hidden'}>{name}</span>
                  {key && !isInSheet && (
                    <kbd
                      className="opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 slim-rail:hidden"
                      aria-hidden="true"
                    >
                      G {key}
                    </kbd>
                  )}
                </DeskLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
