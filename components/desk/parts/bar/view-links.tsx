import { TAB, TABS } from '#components/desk/parts/bar/tab-looks.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { t } from '#domain/messages/t.ts'

type Props<V extends string> = {
  label?: string
  /** Null: what is shown has no view of its own. */
  current: V | null
  views: readonly { view: V; name: string; count?: number | undefined; href: `/desk${string}` }[]
  /** Opens the address in place of the router. */
  onGo?: (href: `/desk${string}`) => void
}

/** The views of a list as links, each with an address of its own. */
export function ViewLinks<V extends string>({ label = t('Views'), current, views, onGo }: Props<V>) {
  return (
    <nav className={TABS} aria-label={label}>
      {views.map(({ view, name, count, href }) => (
        <DeskLink
          key={view}
          href={href}
          className={TAB}
          aria-current={view === current ? 'page' : undefined}
          {...(onGo && { onGo })}
        >
          <bdi>{name}</bdi>
          {count !== undefined && <span className="text-sm font-normal text-ink-3"> {count}</span>}
        </DeskLink>
      ))}
    </nav>
  )
}
