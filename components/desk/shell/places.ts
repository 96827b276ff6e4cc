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
  Mails,
  MailQuestion,
  Newspaper,
  PackageOpen,
  Quote,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react'
import { type Message, msg, t } from '#domain/messages/t.ts'
import { type Action, type Actor, can } from '#domain/permissions/can.ts'

export type DeskPlace<Name = string> = {
  href: `/desk${string}`
  name: Name
  icon: LucideIcon
  /** The key that opens it after G. */
  key?: string
  needs?: Action
  unless?: Action
}
export type PlaceGroup<Name = string> = { name: Name; places: DeskPlace<Name>[] }

const GROUPS: PlaceGroup<Message>[] = [
  {
    name: msg('Write'),
    places: [
      { href: '/desk', name: msg('Stories'), icon: Newspaper, key: 'S' },
      { href: '/desk/planning', name: msg('Planning'), icon: CalendarDays, key: 'P' },
      { href: '/desk/sources', name: msg('Sources'), icon: Landmark, key: 'O' },
      { href: '/desk/quotes', name: msg('Quotes'), icon: Quote },
    ],
  },
  {
    name: msg('Front'),
    places: [
      { href: '/desk/front', name: msg('Front'), icon: LayoutTemplate, key: 'F' },
      { href: '/desk/most-read', name: msg('Most read'), icon: ChartNoAxesColumn, key: 'R' },
    ],
  },
  {
    name: msg('Media'),
    places: [{ href: '/desk/media', name: msg('Pictures'), icon: Image, key: 'M' }],
  },
  {
    name: msg('Letters'),
    places: [
      { href: '/desk/newsletters', name: msg('Newsletters'), icon: Mails, key: 'L', needs: 'newsletter.edit' },
      { href: '/desk/requests', name: msg('Requests'), icon: MailQuestion, needs: 'request.handle' },
    ],
  },
  {
    name: msg('Paper'),
    places: [
      { href: '/desk/sections', name: msg('Sections'), icon: Layers, needs: 'taxonomy.edit' },
      { href: '/desk/pages', name: msg('Pages'), icon: FileText, key: 'A', needs: 'page.edit' },
      { href: '/desk/links', name: msg('Links'), icon: Link2, needs: 'links.tend' },
      { href: '/desk/redirects', name: msg('Redirects'), icon: CornerUpRight, needs: 'taxonomy.edit' },
      { href: '/desk/export', name: msg('Export'), icon: FolderOutput, needs: 'export.run' },
    ],
  },
  {
    name: msg('Admin'),
    places: [
      { href: '/desk/people', name: msg('People'), icon: Users, key: 'U', needs: 'people.manage' },
      // Users who may manage people find the audit log in the tabs of that page.
      {
        href: '/desk/events',
        name: msg('Audit log'),
        icon: ScrollText,
        key: 'T',
        needs: 'events.read',
        unless: 'people.manage',
      },
      { href: '/desk/settings', name: msg('Settings'), icon: Settings, key: ',', needs: 'settings.edit' },
      { href: '/desk/imports', name: msg('Imports'), icon: PackageOpen, needs: 'import.run' },
      { href: '/desk/backups', name: msg('Backups'), icon: DatabaseBackup, needs: 'backup.restore' },
    ],
  },
]

/** Returns the pages of the desk that a person may open, in groups; groups without any are left out. */
export function placesFor(me: Actor): PlaceGroup[] {
  const isOpen = ({ needs, unless }: DeskPlace<Message>) => (!needs || can(me, needs)) && !(unless && can(me, unless))
  return GROUPS.map(({ name, places }) => ({
    name: t(name),
    places: places.filter(isOpen).map((place) => ({ ...place, name: t(place.name) })),
  })).filter(({ places }) => places.length > 0)
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
  '/desk/requests': ['/desk/recalls', '/desk/copies', '/desk/replacements'],
}

/** Returns true if the page at `here` belongs to the entry `href`. */
export const isAtPlace = (href: string, here: string): boolean =>
  here === href ||
  (href !== '/desk' && here.startsWith(`${href}/`)) ||
  (BELOW[href]?.some((path) => here.startsWith(path)) ?? false)
