'use client'
import * as Tabs from '@radix-ui/react-tabs'
import { type ReactNode, useEffect, useRef } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { NotesTab } from '#components/desk/notes/notes-tab.tsx'
import type { NotesState } from '#components/desk/notes/use-story-notes.ts'
import { TAB, TABS } from '#components/desk/parts/bar/tab-looks.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { PanelChecks } from '#components/desk/publish/checks.tsx'
import { SearchTab } from '#components/desk/story-sidebar/search-tab.tsx'
import { StoryTab } from '#components/desk/story-sidebar/story-tab.tsx'
import type { PanelState, PanelTab } from '#components/desk/story-sidebar/use-panel.ts'
import { storySidebarWords as words } from '#components/desk/words/story-sidebar.ts'
import type { Check } from '#domain/article/fields/publication-checks.ts'

type Props = { desk: StoryDeskState; panel: PanelState; checks: Check[]; notes: NotesState; mayNote: boolean }

// What takes the focus is not under its tabs.
const PANEL =
  'sticky top-top-bar h-[calc(100vh-var(--spacing-top-bar))] scroll-pt-14 scroll-pb-4 self-start overflow-auto border-s border-rule text-base'
// In a narrow window it covers the page, to the window's foot also where its fields end before.
const OVER =
  'narrow:fixed narrow:inset-0 narrow:z-25 narrow:h-auto narrow:w-full narrow:self-stretch narrow:overscroll-contain narrow:border-0 narrow:bg-sheet narrow:pb-[env(safe-area-inset-bottom)]'
const SIDE = `${PANEL} ${OVER}`

/** The story sidebar: everything about a story except its text. An error in it leaves the text alone. */
export const Panel = (props: Props) => (
  <PanelBoundary label={words.region} className={SIDE}>
    <Side {...props} />
  </PanelBoundary>
)

function Side({ desk, panel, checks, notes, mayNote }: Props) {
  const sheet = useSheetFocus()
  return (
    <aside className={SIDE} data-side aria-label={words.region} ref={sheet} tabIndex={-1}>
      <Tabs.Root value={panel.tab} onValueChange={(tab) => panel.setTab(tab as PanelTab)}>
        <Tabs.List
          className={`sticky top-0 z-2 bg-sheet low:static ${TABS} px-4! narrow:pe-22!`}
          aria-label={words.region}
        >
          <Name of="story" />
          <Name of="search" />
          <Name of="checks" count={checks.length} tone="text-amber" />
          <Name of="notes" count={notes.list.open.length} />
        </Tabs.List>
        <Tab value="story">
          <StoryTab desk={desk} editor={notes.editor} />
        </Tab>
        <Tab value="search">
          <SearchTab desk={desk} />
        </Tab>
        <Tab value="checks">
          <PanelChecks remarks={checks} onGo={panel.goTo} />
        </Tab>
        <Tab value="notes">
          <NotesTab notes={notes.list} editor={notes.editor} mayNote={mayNote} onGo={notes.goToPassage} />
        </Tab>
      </Tabs.Root>
      <div className="fixed end-3 top-0 z-3 not-narrow:hidden">
        <Button size="small" className="min-h-10!" onClick={panel.clear}>
          {words.done}
        </Button>
      </div>
    </aside>
  )
}

/** On a phone the panel covers the page: it takes the focus when it opens and restores it when it closes. */
function useSheetFocus() {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    const panel = sheet.current
    const before = document.activeElement
    if (!panel || getComputedStyle(panel).position !== 'fixed' || panel.clientWidth < window.innerWidth) return
    panel.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return sheet
}

const Name = ({ of, count = 0, tone = 'text-ink-3' }: { of: PanelTab; count?: number; tone?: string }) => (
  <Tabs.Trigger className={TAB} value={of}>
    {words.tabs[of]} {count > 0 && <span className={`text-sm font-normal ${tone}`}>{count}</span>}
  </Tabs.Trigger>
)

const Tab = ({ value, children }: { value: PanelTab; children: ReactNode }) => (
  <Tabs.Content className="grid gap-4 p-4 focus-visible:outline-none" value={value} tabIndex={-1}>
    {children}
  </Tabs.Content>
)
