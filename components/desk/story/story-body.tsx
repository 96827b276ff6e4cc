'use client'
import { MarginNotes } from '#components/desk/notes/margin-notes.tsx'
import type { NotesState } from '#components/desk/notes/use-story-notes.ts'
import { Panel } from '#components/desk/panel/panel.tsx'
import type { PanelState } from '#components/desk/panel/use-panel.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Present } from '#components/desk/presence/use-presence.ts'
import { useChecks } from '#components/desk/publish/use-checks.ts'
import { Foot } from '#components/desk/story/foot.tsx'
import { Galley } from '#components/desk/story/galley.tsx'
import type { StoryDeskState } from '#components/desk/story/use-story-desk.ts'
import { can } from '#domain/permissions/can.ts'

type Props = { desk: StoryDeskState; panel: PanelState; notes: NotesState; others: Present[] }

/** The text with the notes in its margin and the panel beside it. */
export function StoryBody({ desk, panel, notes, others }: Props) {
  const { me } = useNewsroom()
  const { story } = desk
  const checks = useChecks(story)
  const mayNote = can(me, 'article.note', story)
  return (
    <div className={panel.isOpen ? 'editor open' : 'editor wide'}>
      <div>
        <Galley
          desk={desk}
          others={others}
          onEditor={notes.setEditor}
          onNote={mayNote ? notes.begin : undefined}
          margin={
            notes.editor && (
              <MarginNotes
                editor={notes.editor}
                notes={notes.list}
                active={notes.active}
                mayNote={mayNote}
                onGo={notes.goToPassage}
                onShow={notes.showNote}
              />
            )
          }
        />
        <Foot story={story} checks={checks.length} onChecks={() => panel.show('checks')} />
      </div>
      {panel.isOpen && <Panel desk={desk} panel={panel} checks={checks} notes={notes} mayNote={mayNote} />}
    </div>
  )
}
