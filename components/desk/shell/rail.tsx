'use client'
import { LogOut, SquarePen } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { PartBoundary } from '#components/desk/faults/part-boundary.tsx'
import { useUploadLine } from '#components/desk/media/queue/use-upload-line.ts'
import { Bell } from '#components/desk/notifications/bell.tsx'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { KeySheet } from '#components/desk/shell/key-sheet.tsx'
import { PlaceList } from '#components/desk/shell/place-list.tsx'
import { useGoing } from '#components/desk/shell/use-going.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { useSignOut } from '#components/desk/shell/use-sign-out.ts'
import { Wire } from '#components/desk/shell/wire.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import { shellWords as words } from '#components/desk/words/shell.ts'

/** The navigation of the desk, and who is signed in. A narrow window has the bottom bar in its place. */
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
        <Dateline />
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
        <PlaceList />
      </nav>
      <PartBoundary label={words.alarmsLabel}>
        <Wire />
      </PartBoundary>
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
        <PartBoundary label={notificationsWords.title}>
          <Bell />
        </PartBoundary>
        <span className="for-keys">
          <KeySheet />
        </span>
        <IconButton isSmall icon={LogOut} label={everyScreenWords.signOut} onClick={signOut} />
      </div>
    </header>
  )
}

/** Today's date in the newsroom; rendered in the browser, because on the server it may be a different day. */
function Dateline() {
  const { paper } = useNewsroom()
  const now = useNow(60_000)
  return <p className="dateline">{now === null ? '\u00a0' : longDay(paper, now)}</p>
}
