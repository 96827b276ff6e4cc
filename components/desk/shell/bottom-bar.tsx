'use client'
import { Bell, Ellipsis, LayoutTemplate, LogOut, type LucideIcon, Newspaper, SquarePen } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { BellPanel } from '#components/desk/notifications/bell-panel.tsx'
import { UnreadCount } from '#components/desk/notifications/unread-count.tsx'
import { useNotifications } from '#components/desk/notifications/use-notifications.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Sheet } from '#components/desk/parts/dialog/sheet.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { OwnAccount } from '#components/desk/shell/own-account.tsx'
import { PlaceList } from '#components/desk/shell/place-list.tsx'
import { isAtPlace } from '#components/desk/shell/places.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { useSignOut } from '#components/desk/shell/use-sign-out.ts'
import { Wire } from '#components/desk/shell/wire.tsx'
import { t } from '#domain/messages/t.ts'

const BAR =
  'fixed inset-x-0 bottom-0 z-22 hidden auto-cols-fr grid-flow-col border-t border-edge bg-sheet ps-[env(safe-area-inset-left)] pe-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] barred:grid barred:in-data-keyboard:hidden sideways:inset-y-0 sideways:end-auto sideways:w-[calc(3.5rem+env(safe-area-inset-left))] sideways:grid-flow-row sideways:content-center sideways:border-e sideways:border-t-0 sideways:pe-0'
const ITEM =
  'relative grid min-h-bottom-bar min-w-11 place-content-center justify-items-center gap-0.5 border-0 bg-transparent p-0 text-xs leading-[1.2] text-ink-2 no-underline focus-visible:-outline-offset-3 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:[box-shadow:inset_0_2px_0_var(--color-ink)] sideways:aria-[current]:[box-shadow:inset_calc(2px*var(--way))_0_0_var(--color-ink)]'
/** Words under an icon, which a window without height does not show. */
const NAME = '[@media(height<=20rem)]:sr-only'

/** The navigation of a narrow window, within reach of a thumb, where the rail has no room. */
export function BottomBar() {
  const { isBusy, begin } = useNewStory()
  const here = usePathname()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const [isBellOpen, setBellOpen] = useState(false)
  // The sheet belongs to the page that it was opened on, so that Back closes it, too.
  const isOpen = openAt === here
  return (
    <nav className={BAR} aria-label={t('Main pages')}>
      <BarLink href="/desk" name={t('Stories')} icon={Newspaper} here={here} />
      <button type="button" className={ITEM} title={t('New story')} aria-disabled={isBusy} onClick={begin}>
        <Icon of={SquarePen} size="large" />
        <span className={NAME}>{t('New')}</span>
      </button>
      <BarLink href="/desk/front" name={t('Front')} icon={LayoutTemplate} here={here} />
      <BarBell onOpen={() => setBellOpen(true)} />
      <button
        type="button"
        className={ITEM}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpenAt(here)}
      >
        <Icon of={Ellipsis} size="large" />
        <span className={NAME}>{t('More')}</span>
        <Alarms />
      </button>
      {isOpen && <AllPages onClose={() => setOpenAt(null)} />}
      {isBellOpen && <BellPanel onClose={() => setBellOpen(false)} />}
    </nav>
  )
}

type BarLinkProps = { href: '/desk' | '/desk/front'; name: string; icon: LucideIcon; here: string }

function BarLink({ href, name, icon, here }: BarLinkProps) {
  return (
    <DeskLink className={ITEM} href={href} aria-current={isAtPlace(href, here) ? 'page' : undefined}>
      <Icon of={icon} size="large" />
      <span className={NAME}>{name}</span>
    </DeskLink>
  )
}

/** The bell, with the number of unread notifications. */
function BarBell({ onOpen }: { onOpen: () => void }) {
  const { unread } = useNotifications()
  return (
    <button type="button" className={ITEM} aria-haspopup="dialog" onClick={onOpen}>
      <span className="relative grid" aria-hidden="true">
        <Icon of={Bell} size="large" />
        <UnreadCount unread={unread} className="-end-3" />
      </span>
      <span className={NAME}>
        {rich(
          '{unread, plural, =0 {Bell<hidden>: notifications</hidden>} other {Bell<hidden>: notifications, # unread</hidden>}}',
          { unread, hidden: (inside) => <span className="sr-only">{inside}</span> },
        )}
      </span>
    </button>
  )
}

/** A mark on More while the rail would show alarms. Unread notifications are marked on the bell alone. */
function Alarms() {
  const { late = [], notSeen = [], failures = [] } = useNextUp().data ?? {}
  const count = late.length + notSeen.length + failures.length
  if (count === 0) return null
  return (
    <b className="absolute start-[calc(50%+0.5rem)] top-1 size-2.5 rounded-full bg-red">
      <span className="sr-only">{t('{n, plural, one {# alarm} other {# alarms}}', { n: count })}</span>
    </b>
  )
}

/** The sheet of More: alarms, all pages in groups, the account and sign-out. */
function AllPages({ onClose }: { onClose: () => void }) {
  const { paper } = useNewsroom()
  const signOut = useSignOut()
  return (
    <Sheet
      title={rich('<hidden>All pages:</hidden> {paper}', {
        paper: paper.name,
        hidden: (inside) => <span className="sr-only">{inside}</span>,
      })}
      className="rounded-t-[12px] bg-raised!"
      takesFocus
      onClose={onClose}
    >
      <div className="grid gap-4 px-4 pt-3 pb-4">
        <Wire isInSheet />
        <PlaceList isInSheet onGo={onClose} />
        <div className="flex items-center gap-2 border-t border-rule pt-3 text-sm">
          <OwnAccount className="min-h-11 flex-1" onGo={onClose} />
          <Button className="min-h-11!" icon={LogOut} onClick={() => void signOut()}>
            {t('Sign out')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
