'use client'
import { TriangleAlert } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { PartBoundary } from '#components/desk/faults/part-boundary.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { type Me, NewsroomProvider, type Paper } from '#components/desk/parts/newsroom.tsx'
import { tellSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { AlertsBanner } from '#components/desk/shell/alerts-banner.tsx'
import { BottomBar } from '#components/desk/shell/bottom-bar.tsx'
import { ClockStrip } from '#components/desk/shell/clock-strip.tsx'
import { NewStoryProvider } from '#components/desk/shell/new-story.tsx'
import { NewerVersionLine } from '#components/desk/shell/newer-version-line.tsx'
import { Providers } from '#components/desk/shell/providers.tsx'
import { Rail } from '#components/desk/shell/rail.tsx'
import { useOnScreenKeyboard } from '#components/desk/shell/use-on-screen-keyboard.ts'
import { t } from '#domain/messages/t.ts'
import type { NewerVersion } from '#domain/upkeep/releases.ts'

type Props = { me: Me; paper: Paper; isProxyUntrusted: boolean; newer: NewerVersion | null; children: ReactNode }

/** The layout of every desk page, with the rail beside it; the rail is narrow where a story needs the room. */
export function Shell({ me, paper, isProxyUntrusted, newer, children }: Props) {
  const pathname = usePathname()
  const isSlim = pathname.startsWith('/desk/articles') || pathname.startsWith('/desk/front')
  useEffect(tellSignedIn, [])
  useOnScreenKeyboard()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    // The clicked element is gone with its page; the focus moves to the top of the new one.
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <NewsroomProvider me={me} paper={paper}>
      <Providers>
        <a className="absolute start-3 -top-16 z-50 rounded-sm bg-ink px-4 py-2 text-on-ink focus:top-2" href="#main">
          {t('Skip to content')}
        </a>
        <NewStoryProvider page={children}>
          {(page) => (
            <div
              className="grid min-h-screen grid-cols-[var(--spacing-rail)_minmax(0,1fr)] slim-rail:[--spacing-rail:var(--spacing-rail-slim)] barred:grid-cols-[minmax(0,1fr)] barred:ps-[env(safe-area-inset-left)] barred:pe-[env(safe-area-inset-right)] sideways:ps-[calc(3.5rem+env(safe-area-inset-left))]"
              data-slim={isSlim || undefined}
            >
              <Rail />
              <main
                className="flex min-w-0 flex-col bg-sheet focus-visible:outline-none barred:pb-(--spacing-under) thumb:has-data-main-acts:pb-[calc(var(--spacing-under)+3.5rem)]"
                id="main"
                tabIndex={-1}
              >
                {isProxyUntrusted && <UntrustedProxy />}
                <PartBoundary label={t('What needs an admin')}>
                  <ClockStrip />
                  <AlertsBanner />
                </PartBoundary>
                {newer && pathname === '/desk' && <NewerVersionLine newer={newer} />}
                {page}
              </main>
              <BottomBar />
            </div>
          )}
        </NewStoryProvider>
      </Providers>
    </NewsroomProvider>
  )
}

/** For admins: until the proxy is configured, the rate limit on wrong passwords sees all readers as one address. */
const UntrustedProxy = () => (
  <Notice tone="refusal" icon={TriangleAlert}>
    <b>{t('This server is behind a proxy that TRUSTED_PROXIES does not name.')}</b>{' '}
    {t(
      'All readers appear to share one address, so one reader’s wrong passwords lock sign-in for everybody. Set TRUSTED_PROXIES to the address of the proxy, and restart.',
    )}
  </Notice>
)
