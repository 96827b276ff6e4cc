'use client'
import * as Dialog from '@radix-ui/react-dialog'
import { Bell, Ellipsis, LayoutTemplate, LogOut, type LucideIcon, Newspaper, SquarePen } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { BellPanel } from '#components/desk/notifications/bell-panel.tsx'
import { UnreadCount } from '#components/desk/notifications/unread-count.tsx'
import { useNotifications } from '#components/desk/notifications/use-notifications.ts'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PlaceList } from '#components/desk/shell/place-list.tsx'
import { isAtPlace } from '#components/desk/shell/places.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { useSignOut } from '#components/desk/shell/use-sign-out.ts'
import { Wire } from '#components/desk/shell/wire.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import { shellWords as words } from '#components/desk/words/shell.ts'

/** The navigation of a narrow window, within reach of a thumb. The style sheet hides it where the rail has room. */
export function BottomBar() {
  const { isBusy, begin } = useNewStory()
  const here = usePathname()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const [isBellOpen, setBellOpen] = useState(false)
  // The sheet belongs to the page that it was opened on, so that Back closes it, too.
  const isOpen = openAt === here
  return (
    <nav className="bottom-bar" aria-label={words.bottomBar}>
      <BarLink href="/desk" name={words.pages.stories} icon={Newspaper} here={here} />
      <button type="button" aria-label={words.newStory} aria-disabled={isBusy} onClick={begin}>
        <SquarePen className="i l" aria-hidden="true" />
        <span aria-hidden="true">{words.newShort}</span>
      </button>
      <BarLink href="/desk/front" name={words.pages.front} icon={LayoutTemplate} here={here} />
      <BarBell onOpen={() => setBellOpen(true)} />
      <Dialog.Root open={isOpen} onOpenChange={(is) => setOpenAt(is ? here : null)}>
        <Dialog.Trigger>
          <Ellipsis className="i l" aria-hidden="true" />
          <span>{words.more}</span>
          <Alarms />
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="veil" />
          <AllPages onClose={() => setOpenAt(null)} />
        </Dialog.Portal>
      </Dialog.Root>
      {isBellOpen && <BellPanel onClose={() => setBellOpen(false)} />}
    </nav>
  )
}

type BarLinkProps = { href: '/desk' | '/desk/front'; name: string; icon: LucideIcon; here: string }

function BarLink({ href, name, icon: Icon, here }: BarLinkProps) {
  return (
    <DeskLink href={href} aria-current={isAtPlace(href, here) ? 'page' : undefined}>
      <Icon className="i l" aria-hidden="true" />
      <span>{name}</span>
    </DeskLink>
  )
}

/** The bell, with the number of unread notifications. */
function BarBell({ onOpen }: { onOpen: () => void }) {
  const { unread } = useNotifications()
  return (
    <button type="button" aria-haspopup="dialog" onClick={onOpen}>
      <span className="relative grid" aria-hidden="true">
        <Bell className="i l" />
        <UnreadCount unread={unread} className="-end-3" />
      </span>
      <span>
        {notificationsWords.short}
        <span className="hush">{notificationsWords.barNote(unread)}</span>
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
    <b className="alarm">
      <span className="hush">{words.alarms(count)}</span>
    </b>
  )
}

/** The sheet of More: alarms, all pages in groups, the account and sign-out. */
function AllPages({ onClose }: { onClose: () => void }) {
  const { me, paper } = useNewsroom()
  const signOut = useSignOut()
  return (
    <Dialog.Content className="pages-sheet" aria-describedby={undefined}>
      <header>
        <Dialog.Title>
          <span className="hush">{words.allPages}: </span>
          {paper.name}
        </Dialog.Title>
        <Dialog.Close className="btn">{everyScreenWords.done}</Dialog.Close>
      </header>
      <div className="in">
        <Wire />
        <nav className="nav" aria-label={words.desk}>
          <PlaceList onGo={onClose} />
        </nav>
        <div className="me">
          <DeskLink className="own" href="/desk/account" title={words.account} onClick={onClose}>
            <Avatar name={me.name} />
            <span className="name">
              {me.name}
              <small>{everyScreenWords.roles[me.role]}</small>
            </span>
          </DeskLink>
          <button type="button" className="btn" onClick={() => void signOut()}>
            <LogOut className="i" aria-hidden="true" /> {everyScreenWords.signOut}
          </button>
        </div>
      </div>
    </Dialog.Content>
  )
}
