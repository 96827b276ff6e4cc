import { TAB, TABS } from '#components/desk/parts/bar/tab-looks.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

type Props<V extends string> = {
  label?: string
  current: V
  views: readonly { view: V; name: string; href: `/desk${string}` }[]
}

/** The views of a list as links, each with an address of its own. */
export function ViewLinks<V extends string>({ label = everyScreenWords.views, current, views }: Props<V>) {
  return (
    <nav className={TABS} aria-label={label}>
      {views.map(({ view, name, href }) => (
        <DeskLink key={view} href={href} className={TAB} aria-current={view === current ? 'page' : undefined}>
          {name}
        </DeskLink>
      ))}
    </nav>
  )
}
