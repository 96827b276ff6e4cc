'use client'
import * as Tabs from '@radix-ui/react-tabs'
import { type ReactNode, useEffect, useRef } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { NotesTab } from '#components/desk/notes/notes-tab.tsx'
import type { NotesState } from '#components/desk/notes/use-story-notes.ts'
import { PanelChecks } from '#components/desk/publish/checks.tsx'
import { SearchTab } from '#components/desk/story-sidebar/search-tab.tsx'
import { StoryTab } from '#components/desk/story-sidebar/story-tab.tsx'
import type { PanelState, PanelTab } from '#components/desk/story-sidebar/use-panel.ts'
import { storySidebarWords as words } from '#components/desk/words/story-sidebar.ts'
import type { Check } from '#domain/article/fields/publication-checks.ts'

type Props = { desk: StoryDeskState; panel: PanelState; checks: Check[]; notes: NotesState; mayNote: boolean }

/** The story sidebar: everything about a story except its text. */
export function Panel({ desk, panel, checks, notes, mayNote }: Props) {
  const { story, isEditable, change, saving } = desk
  const { problems } = saving.state
  const sheet = useSheetFocus()
  return (
    <aside className="panel" aria-label={words.region} ref={sheet} tabIndex={-1}>
      <Tabs.Root value={panel.tab} onValueChange={(tab) => panel.setTab(tab as PanelTab)}>
        <Tabs.List className="tabs" aria-label={words.region}>
          <Tabs.Trigger value="story">{words.tabs.story}</Tabs.Trigger>
          <Tabs.Trigger value="search">{words.tabs.search}</Tabs.Trigger>
          <Tabs.Trigger value="checks">
            {words.tabs.checks} <Count of={checks.length} tone="meh" />
          </Tabs.Trigger>
          <Tabs.Trigger value="notes">
            {words.tabs.notes} <Count of={notes.list.open.length} />
          </Tabs.Trigger>
        </Tabs.List>
        <Tab value="story">
          <StoryTab desk={desk} problems={problems} editor={notes.editor} />
        </Tab>
        <Tab value="search">
          <SearchTab story={story} isEditable={isEditable} problem={problems.seo} onChange={change} />
        </Tab>
        <Tab value="checks">
          <PanelChecks remarks={checks} onGo={panel.goTo} />
        </Tab>
        <Tab value="notes">
          <NotesTab notes={notes.list} editor={notes.editor} mayNote={mayNote} onGo={notes.goToPassage} />
        </Tab>
      </Tabs.Root>
      <button type="button" className="btn s done" onClick={panel.clear}>
        {words.done}
      </button>
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

function Tab({ value, children }: { value: PanelTab; children: ReactNode }) {
  return (
    <Tabs.Content className="in" value={value} tabIndex={-1}>
      {children}
    </Tabs.Content>
  )
}

const Count = ({ of, tone = '' }: { of: number; tone?: string }) =>
  of > 0 ? <span className={`n ${tone}`}>{of}</span> : null
