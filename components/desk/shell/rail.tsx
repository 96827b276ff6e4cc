'use client'
import {
  CalendarDays,
  ChartNoAxesColumn,
  CornerUpRight,
  DatabaseBackup,
  FileText,
  Image,
  Landmark,
  Layers,
  LayoutTemplate,
  Link2,
  LogOut,
  type LucideIcon,
  Newspaper,
  Quote,
  ScrollText,
  Settings,
  SquarePen,
  Users,
} from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { useUploadLine } from '#components/desk/media/queue/use-upload-line.ts'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { IconButton } from '#components/desk/parts/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useGoing } from '#components/desk/shell/use-going.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { Wire } from '#components/desk/shell/wire.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { shellWords as words } from '#components/desk/words/shell.ts'
import { type Action, can } from '#domain/permissions/can.ts'

type Page = { href: `/desk${string}`; name: string; icon: LucideIcon; keys?: string; needs?: Action; unless?: Action }
const PAGES: Page[] = [
  { href: '/desk', name: words.pages.stories, icon: Newspaper, keys: 'G S' },
  { href: '/desk/planning', name: words.pages.planning, icon: CalendarDays, keys: 'G P' },
  { href: '/desk/front', name: words.pages.front, icon: LayoutTemplate, keys: 'G F' },
  { href: '/desk/media', name: words.pages.pictures, icon: Image, keys: 'G M' },
  { href: '/desk/sources', name: words.pages.sources, icon: Landmark, keys: 'G O' },
  { href: '/desk/quotes', name: words.pages.quotes, icon: Quote },
  { href: '/desk/most-read', name: words.pages.mostRead, icon: ChartNoAxesColumn, keys: 'G R' },
  { href: '/desk/sections', name: words.pages.paper, icon: Layers, needs: 'taxonomy.edit' },
  { href: '/desk/links', name: words.pages.links, icon: Link2, needs: 'links.tend' },
  { href: '/desk/redirects', name: words.pages.redirects, icon: CornerUpRight, needs: 'taxonomy.edit' },
  { href: '/desk/people', name: words.pages.people, icon: Users, keys: 'G U', needs: 'people.manage' },
  // Users who may manage people find the audit log in the tabs of that page.
  {
    href: '/desk/events',
    name: words.pages.auditLog,
    icon: ScrollText,
    keys: 'G T',
    needs: 'events.read',
    unless: 'people.manage',
  },
  { href: '/desk/pages', name: words.pages.standingPages, icon: FileText, keys: 'G A', needs: 'page.edit' },
  { href: '/desk/settings', name: words.pages.settings, icon: Settings, keys: 'G ,', needs: 'settings.edit' },
  { href: '/desk/backups', name: words.pages.backups, icon: DatabaseBackup, needs: 'backup.restore' },
]

/**
 * Pages that belong to an entry of the rail: a story to the list; topics, bylines, imported names and imports to the sections;
 * the audit log and partners to people.
 */
const BELOW: Record<string, readonly string[]> = {
  '/desk': ['/desk/articles'],
  '/desk/sections': ['/desk/topics', '/desk/authors', '/desk/imported', '/desk/imports'],
  '/desk/people': ['/desk/events', '/desk/partners'],
}
const isAt = (href: string, here: string) =>
  here === href ||
  (href !== '/desk' && here.startsWith(`${href}/`)) ||
  (BELOW[href]?.some((path) => here.startsWith(path)) ?? false)

/** The navigation of the desk, and who is signed in. It lists existing pages only. */
export function Rail() {
  const { me, paper } = useNewsroom()
  const { isBusy, begin } = useNewStory()
  const signOut = useSignOut()
  const here = usePathname()
  useKeys({ n: begin })
  useGoing()
  useUploadLine(me.id)
  return (
    <header className="rail">
      <div>
        <DeskLink className="nameplate" href="/desk" aria-label={words.home(paper.name)}>
          <span className="full">{paper.name}</span>
          <span className="mono" aria-hidden="true">
            {[...paper.name.replace(/^the\s+/i, '')][0]}
          </span>
        </DeskLink>
        <Dateline zone={paper.zone} />
      </div>
      <button
        type="button"
        className="btn primary new"
        title={words.withKeys(words.newStory, 'N')}
        aria-label={words.newStory}
        aria-disabled={isBusy}
        onClick={begin}
      >
        <span>{words.newStory}</span>
        <SquarePen className="i" aria-hidden="true" />
      </button>
      <nav className="nav" aria-label={words.desk}>
        {PAGES.filter(({ needs, unless }) => (!needs || can(me, needs)) && !(unless && can(me, unless))).map(
          ({ href, name, icon: Icon, keys }) => (
            <DeskLink
              key={href}
              href={href}
              aria-current={isAt(href, here) ? 'page' : undefined}
              title={keys ? words.withKeys(name, keys) : name}
            >
              <Icon className="i" aria-hidden="true" />
              <span>{name}</span>
              {keys && <kbd aria-hidden="true">{keys}</kbd>}
            </DeskLink>
          ),
        )}
      </nav>
      <Wire />
      <div className="me">
        <DeskLink
          className="own"
          href="/desk/account"
          title={words.account}
          aria-current={here === '/desk/account' ? 'page' : undefined}
        >
          <Avatar name={me.name} />
          <span className="name">
            {me.name}
            <small>{everyScreenWords.roles[me.role]}</small>
          </span>
        </DeskLink>
        <IconButton isSmall icon={LogOut} label={everyScreenWords.signOut} onClick={signOut} />
      </div>
    </header>
  )
}

/** Today's date in the newsroom; rendered in the browser, because on the server it may be a different day. */
function Dateline({ zone }: { zone: string }) {
  const now = useNow(60_000)
  return <p className="dateline">{now === null ? '\u00a0' : longDay(zone, now)}</p>
}

function useSignOut() {
  const router = useRouter()
  return async () => {
    try {
      await api.send('POST', '/api/auth/sign-out')
      router.push('/desk/sign-in')
      router.refresh()
    } catch {
      toast.error(words.errors.notSignedOut)
    }
  }
}
