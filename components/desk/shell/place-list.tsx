import { usePathname } from 'next/navigation'
import { useId } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { isAtPlace, placesFor } from '#components/desk/shell/places.ts'
import { shellWords as words } from '#components/desk/words/shell.ts'

/** Links to the pages of the desk that this person may open, in groups; `onGo` is called as one is followed. */
export function PlaceList({ onGo }: { onGo?: () => void }) {
  const { me } = useNewsroom()
  const here = usePathname()
  const id = useId()
  return placesFor(me).map(({ name: group, places }) => (
    <div className="nav-group" key={group}>
      <p id={`${id}-${group}`}>{group}</p>
      <ul aria-labelledby={`${id}-${group}`}>
        {places.map(({ href, name, icon: Icon, key }) => (
          <li key={href}>
            <DeskLink
              href={href}
              aria-current={isAtPlace(href, here) ? 'page' : undefined}
              onClick={onGo}
              title={key ? words.withKeys(name, `G ${key}`) : name}
            >
              <Icon className="i" aria-hidden="true" />
              <span>{name}</span>
              {key && <kbd aria-hidden="true">G {key}</kbd>}
            </DeskLink>
          </li>
        ))}
      </ul>
    </div>
  ))
}
