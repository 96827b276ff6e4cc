'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { type Me, NewsroomProvider, type Paper } from '#components/desk/parts/newsroom.tsx'
import { tellSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { ClockStrip } from '#components/desk/shell/clock-strip.tsx'
import { NewStoryProvider } from '#components/desk/shell/new-story.tsx'
import { Providers } from '#components/desk/shell/providers.tsx'
import { Rail } from '#components/desk/shell/rail.tsx'

type Props = { me: Me; paper: Paper; children: ReactNode }

/** The rail beside every page of the desk; narrow where a story needs the room. */
export function Shell({ me, paper, children }: Props) {
  const pathname = usePathname()
  const isSlim = pathname.startsWith('/desk/articles') || pathname.startsWith('/desk/front')
  useEffect(tellSignedIn, [])
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    // What was pressed is gone with its page: the keys go on from the top of the new one.
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <NewsroomProvider me={me} paper={paper}>
      <Providers>
        <a className="skip" href="#main">
          Skip to the page
        </a>
        <NewStoryProvider page={children}>
          {(page) => (
            <div className={isSlim ? 'shell slim' : 'shell'}>
              <Rail />
              <main className="page" id="main" tabIndex={-1}>
                <ClockStrip />
                {page}
              </main>
            </div>
          )}
        </NewStoryProvider>
      </Providers>
    </NewsroomProvider>
  )
}
