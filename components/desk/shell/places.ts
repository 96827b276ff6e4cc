import {
  CalendarDays,
  ChartNoAxesColumn,
  CornerUpRight,
  DatabaseBackup,
  FileText,
  FolderOutput,
  Image,
  Landmark,
  Layers,
  LayoutTemplate,
  Link2,
  type LucideIcon,
  Newspaper,
  PackageOpen,
  Quote,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react'
import { shellWords as words } from '#components/desk/words/shell.ts'
import { type Action, type Actor, can } from '#domain/permissions/can.ts'

export type DeskPlace = {
  href: `/desk${string}`
  name: string
  icon: LucideIcon
  /** The key that opens it after G. */
  key?: string
  needs?: Action
  unless?: Action
}
export type PlaceGroup = { name: string; places: DeskPlace[] }

const GROUPS: PlaceGroup[] = [
  {
    name: words.groups.write,
    places: [
      { href: '/desk', name: words.pages.stories, icon: Newspaper, key: 'S' },
      { href: '/desk/planning', name: words.pages.planning, icon: CalendarDays, key: 'P' },
      { href: '/desk/sources', name: words.pages.sources, icon: Landmark, key: 'O' },
      { href: '/desk/quotes', name: words.pages.quotes, icon: Quote },
    ],
  },
  {
    name: words.groups.front,
    places: [
      { href: '/desk/front', name: words.pages.front, icon: LayoutTemplate, key: 'F' },
      { href: '/desk/most-read', name: words.pages.mostRead, icon: ChartNoAxesColumn, key: 'R' },
    ],
  },
  {
    name: words.groups.media,
    places: [{ href: '/desk/media', name: words.pages.pictures, icon: Image, key: 'M' }],
  },
  {
    name: words.groups.paper,
    places: [
      { href: '/desk/sections', name: words.pages.sections, icon: Layers, needs: 'taxonomy.edit' },
      { href: '/desk/pages', name: words.pages.standingPages, icon: FileText, key: 'A', needs: 'page.edit' },
      { href: '/desk/links', name: words.pages.links, icon: Link2, needs: 'links.tend' },
      { href: '/desk/redirects', name: words.pages.redirects, icon: CornerUpRight, needs: 'taxonomy.edit' },
      { href: '/desk/export', name: words.pages.exports, icon: FolderOutput, needs: 'export.run' },
    ],
  },
  {
    name: words.groups.admin,
    places: [
      { href: '/desk/people', name: words.pages.people, icon: Users, key: 'U', needs: 'people.manage' },
      // Users who may manage people find the audit log in the tabs of that page.
      {
        href: '/desk/events',
        name: words.pages.auditLog,
        icon: ScrollText,
        key: 'T',
        needs: 'events.read',
        unless: 'people.manage',
      },
      { href: '/desk/settings', name: words.pages.settings, icon: Settings, key: ',', needs: 'settings.edit' },
      { href: '/desk/imports', name: words.pages.imports, icon: PackageOpen, needs: 'import.run' },
      { href: '/desk/backups', name: words.pages.backups, icon: DatabaseBackup, needs: 'backup.restore' },
    ],
  },
]

/** Returns the pages of the desk that a person may open, in groups; groups without any are left out. */
export function placesFor(me: Actor): PlaceGroup[] {
  const isOpen = ({ needs, unless }: DeskPlace) => (!needs || can(me, needs)) && !(unless && can(me, unless))
  return GROUPS.map(({ name, places }) => ({ name, places: places.filter(isOpen) })).filter(
    ({ places }) => places.length > 0,
  )
}

/** Maps the key after G, in lower case, to the address that it opens. */
export const PLACE_KEYS: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap(({ places }) => places).flatMap(({ key, href }) => (key ? [[key.toLowerCase(), href] as const] : [])),
)

/**
 * Pages that belong to an entry: a story to the list; topics, bylines and imported names to the sections; the
 * audit log and partners to people.
 */
const BELOW: Record<string, readonly string[]> = {
  '/desk': ['/desk/articles'],
  '/desk/sections': ['/desk/topics', '/desk/authors', '/desk/imported'],
  '/desk/people': ['/desk/events', '/desk/partners'],
}

/** Returns true if the page at `here` belongs to the entry `href`. */
export const isAtPlace = (href: string, here: string): boolean =>
  here === href ||
  (href !== '/desk' && here.startsWith(`${href}/`)) ||
  (BELOW[href]?.some((path) => here.startsWith(path)) ?? false)
