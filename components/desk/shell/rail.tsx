'use client'
import { LogOut, SquarePen } from 'lucide-react'
import { PartBoundary } from '#components/desk/faults/part-boundary.tsx'
import { useUploadLine } from '#components/desk/media/queue/use-upload-line.ts'
import { Bell } from '#components/desk/notifications/bell.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { KeySheet } from '#components/desk/shell/key-sheet.tsx'
import { OwnAccount } from '#components/desk/shell/own-account.tsx'
import { PlaceList } from '#components/desk/shell/place-list.tsx'
import { useGoing } from '#components/desk/shell/use-going.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { useSignOut } from '#components/desk/shell/use-sign-out.ts'
import { Wire } from '#components/desk/shell/wire.tsx'
import { t } from '#domain/messages/t.ts'

/** The navigation of the desk, and who is signed in. A narrow window has the bottom bar in its place. */
export function Rail() {
  const { me, paper } = useNewsroom()
  const { isBusy, begin } = useNewStory()
  const signOut = useSignOut()
  useKeys({ n: begin })
  useGoing()
  useUploadLine(me.id)
  return (
    <header className="sticky top-0 flex h-screen flex-col gap-4 overflow-x-hidden overflow-y-auto border-e border-rule px-3 pt-4 pb-3 slim-rail:items-center slim-rail:px-1 short:gap-3 short:pt-3 short:pb-2 shorter:gap-1 shorter:pt-2 slim-rail:shorter:gap-0.5 slim-rail:shorter:pt-1 slim-rail:shorter:pb-1 barred:hidden">
      <div>
        <DeskLink
          className="block border-0 border-b-3 border-double border-ink px-2 pb-2 font-serif text-[1.3125rem] leading-none font-bold tracking-[-0.012em] no-underline slim-rail:w-9 slim-rail:px-0 slim-rail:pb-1 slim-rail:text-center slim-rail:text-xl slim-rail:leading-none"
          href="/desk"
          aria-label={t('{paper}, the desk', { paper: paper.name })}
        >
          <span className="slim-rail:hidden">
            <bdi>{paper.name}</bdi>
          </span>
          <span className="hidden slim-rail:block" aria-hidden="true">
            {[...paper.name.replace(/^the\s+/i, '')][0]}
          </span>
        </DeskLink>
        <Dateline />
      </div>
      <Button
        kind="primary"
        className="justify-between! slim-rail:w-9 slim-rail:justify-center! slim-rail:px-0!"
        title={t('{name} ({keys})', { name: t('New story'), keys: 'N' })}
        aria-label={t('New story')}
        isBusy={isBusy}
        onClick={begin}
      >
        <span className="slim-rail:hidden">{t('New story')}</span>
        <Icon of={SquarePen} />
      </Button>
      <PlaceList />
      <PartBoundary label={t('Alarms and next publications')}>
        <Wire />
      </PartBoundary>
      <div className="flex flex-wrap items-center gap-2 border-t border-rule px-2 pt-2 text-sm slim-rail:flex-col slim-rail:px-0 slim-rail:shorter:gap-0 slim-rail:shorter:pt-1">
        <OwnAccount className="min-h-6 w-full flex-auto" nameLook="slim-rail:hidden" />
        <PartBoundary label={t('Notifications')}>
          <Bell />
        </PartBoundary>
        <span className="touch:hidden">
          <KeySheet />
        </span>
        <IconButton isSmall icon={LogOut} label={t('Sign out')} onClick={signOut} />
      </div>
    </header>
  )
}

/** Today's date in the newsroom; rendered in the browser, because on the server it may be a different day. */
function Dateline() {
  const { paper } = useNewsroom()
  const now = useNow(60_000)
  return (
    <p className="px-2 pt-2 text-xs text-ink-2 slim-rail:hidden shorter:hidden">
      {now === null ? '\u00a0' : longDay(paper, now)}
    </p>
  )
}
