'use client'
import { useEffect, useRef } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { NotesTab } from '#components/desk/notes/notes-tab.tsx'
import type { NotesState } from '#components/desk/notes/use-story-notes.ts'
import { DeskTabs } from '#components/desk/parts/bar/desk-tabs.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { PanelChecks } from '#components/desk/publish/checks.tsx'
import { SearchTab } from '#components/desk/story-sidebar/search-tab.tsx'
import { StoryTab } from '#components/desk/story-sidebar/story-tab.tsx'
import type { PanelState } from '#components/desk/story-sidebar/use-panel.ts'
import type { Check } from '#domain/article/fields/publication-checks.ts'
import { t } from '#domain/messages/t.ts'

type Props = { desk: StoryDeskState; panel: PanelState; checks: Check[]; notes: NotesState; mayNote: boolean }

// Its tabs do not cover a field that takes the focus.
const PANEL =
  'sticky top-top-bar h-[calc(100vh-var(--spacing-top-bar))] scroll-pt-14 scroll-pb-4 self-start overflow-auto border-s border-rule text-base'
// In a narrow window it covers the page, to the window's foot also where its fields end before.
const OVER =
  'narrow:fixed narrow:inset-0 narrow:z-25 narrow:h-auto narrow:w-full narrow:self-stretch narrow:overscroll-contain narrow:border-0 narrow:bg-sheet narrow:pb-[env(safe-area-inset-bottom)]'
const SIDE = `${PANEL} ${OVER}`
const PANELS = { className: 'grid gap-4 p-4 focus-visible:outline-none', tabIndex: -1 }

/** The story sidebar: everything about a story except its text. An error in it leaves the text alone. */
export const Panel = (props: Props) => (
  <PanelBoundary label={t('About this story')} className={SIDE}>
    <Side {...props} />
  </PanelBoundary>
)

function Side({ desk, panel, checks, notes, mayNote }: Props) {
  const sheet = useSheetFocus()
  const { list, editor, goToPassage } = notes
  return (
    <aside className={SIDE} data-side aria-label={t('About this story')} ref={sheet} tabIndex={-1}>
      <DeskTabs
        label={t('About this story')}
        value={panel.tab}
        onChoose={panel.setTab}
        className="sticky top-0 z-2 bg-sheet px-4! narrow:pe-22! low:static"
        panels={PANELS}
        tabs={[
          { value: 'story', name: t('Story'), panel: <StoryTab desk={desk} editor={editor} /> },
          { value: 'search', name: t('Search'), panel: <SearchTab desk={desk} /> },
          {
            value: 'checks',
            name: counted(t('Checks'), checks.length, 'text-amber'),
            panel: <PanelChecks remarks={checks} onGo={panel.goTo} />,
          },
          {
            value: 'notes',
            name: counted(t('Notes'), list.open.length, 'text-ink-3'),
            panel: <NotesTab notes={list} editor={editor} mayNote={mayNote} onGo={goToPassage} />,
          },
        ]}
      />
      <div className="fixed end-3 top-0 z-3 not-narrow:hidden">
        <Button size="small" className="min-h-10!" onClick={panel.clear}>
          {t('Done')}
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

const counted = (name: string, count: number, tone: string) => (
  <>
    {name} {count > 0 && <span className={`text-sm font-normal ${tone}`}>{count}</span>}
  </>
)
