'use client'
import type { Editor } from '@tiptap/react'
import { CircleStop, Plus, Radio } from 'lucide-react'
import { toast } from 'sonner'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { addUpdate, dateNewUpdates } from '#components/desk/live/add-update.ts'
import { usePutOut } from '#components/desk/live/use-put-out.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { hasUnsaved } from '#components/desk/saving/save-machine.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { can } from '#domain/permissions/can.ts'

/** True if an update is published at once: the story is public and live. */
export const isLiveNow = ({ live, status }: StoryDeskState['story']) => live === 'open' && status === 'published'

/** Tools of a live story: one shortcut adds an update at the top, another publishes it. */
export function LiveTools({ desk, editor }: { desk: StoryDeskState; editor: Editor }) {
  const { me, seconds } = useNewsroom()
  const { story, change } = desk
  const { putOut, isBusy, outAt } = usePutOut(desk)
  const isOut = isLiveNow(story)
  const mayPublish = can(me, 'article.publish', story)
  const isOff = isBusy || (!story.hasChangesNotOut && !hasUnsaved(desk.saving.state))
  const add = () => addUpdate(editor, Date.now())
  const out = () => {
    // Reads the current state, because the last keystroke may be newer than this render.
    if (isBusy || (!story.hasChangesNotOut && !hasUnsaved(desk.saving.runner.snapshot().state))) return
    dateNewUpdates(editor, Date.now())
    void putOut()
  }
  /** If the story is public, readers see the change at once. */
  const set = async (live: 'open' | 'closed') => {
    change({ live })
    if (story.status === 'published' && mayPublish && !(await putOut())) return
    if (live === 'open') toast('The live story goes on.')
    else toast('The live story is closed.', { action: { label: 'Undo', onClick: () => void set('open') } })
  }
  useKeys({
    ...(story.live === 'open' && { 'mod+alt+u': add }),
    ...(isOut && mayPublish && { 'mod+enter': out }),
  })
  if (story.live === 'closed') {
    return (
      <div className="live-tools" role="group" aria-label="Live">
        <span>This live story is closed: readers are told that no more updates come.</span>
        <button type="button" className="btn s" onClick={() => void set('open')}>
          Open it again
        </button>
      </div>
    )
  }
  return (
    <div className="live-tools" role="group" aria-label="Live">
      <span className="live-sign">
        <Radio className="i" aria-hidden="true" /> Live
      </span>
      <button type="button" className="btn s" onClick={add}>
        <Plus className="i" aria-hidden="true" /> New update <kbd aria-hidden="true">Ctrl Alt U</kbd>
      </button>
      <button
        type="button"
        className="btn s quiet"
        aria-label="Close the live story"
        onClick={() => void set('closed')}
      >
        <CircleStop className="i" aria-hidden="true" /> Close
      </button>
      <span className="gap" />
      <span role="status" aria-label="Going out">
        {isBusy ? 'going out…' : outAt !== null && `out ${seconds(outAt)}`}
      </span>
      {isOut && mayPublish && (
        <button type="button" className="btn s primary" aria-disabled={isOff} onClick={() => !isOff && out()}>
          Put out <kbd aria-hidden="true">Ctrl ↵</kbd>
        </button>
      )}
    </div>
  )
}
