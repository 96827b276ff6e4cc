'use client'
import { EditorFooter } from '#components/desk/editor-page/editor-footer.tsx'
import { EditorLayout } from '#components/desk/editor-page/editor-layout.tsx'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { MARGIN, MarginNotes } from '#components/desk/notes/margin-notes.tsx'
import type { NotesState } from '#components/desk/notes/use-story-notes.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Present } from '#components/desk/presence/use-presence.ts'
import { useChecks } from '#components/desk/publish/use-checks.ts'
import { Panel } from '#components/desk/story-sidebar/panel.tsx'
import type { PanelState } from '#components/desk/story-sidebar/use-panel.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

const BESIDE_PANEL = 'grid-cols-[minmax(0,1fr)_var(--spacing-panel)] narrow:grid-cols-[minmax(0,1fr)]'

type Props = { desk: StoryDeskState; panel: PanelState; notes: NotesState; others: Present[] }

/** The text with the notes in its margin and the panel beside it. */
export function StoryBody({ desk, panel, notes, others }: Props) {
  const { me } = useNewsroom()
  const { story } = desk
  const checks = useChecks(story)
  const mayNote = can(me, 'article.note', story)
  return (
    <div
      className={`grid flex-1 ${panel.isOpen ? BESIDE_PANEL : 'grid-cols-[minmax(0,1fr)]'}`}
      data-story={panel.isOpen ? 'beside-panel' : 'alone'}
    >
      <div className="flex min-w-0 flex-col">
        <EditorLayout
          desk={desk}
          others={others}
          onEditor={notes.setEditor}
          onNote={mayNote ? notes.begin : undefined}
          margin={
            notes.editor && (
              <PanelBoundary label={t('Notes beside the text')} className={MARGIN}>
                <MarginNotes
                  editor={notes.editor}
                  notes={notes.list}
                  active={notes.active}
                  mayNote={mayNote}
                  onGo={notes.goToPassage}
                  onShow={notes.showNote}
                />
              </PanelBoundary>
            )
          }
        />
        <EditorFooter story={story} checks={checks.length} onChecks={() => panel.show('checks')} />
      </div>
      {panel.isOpen && <Panel desk={desk} panel={panel} checks={checks} notes={notes} mayNote={mayNote} />}
    </div>
  )
}
