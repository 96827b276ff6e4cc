'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { CircleStop, ListChecks, Plus, Radio } from 'lucide-react'
import { toast } from 'sonner'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { addSummary, hasSummary } from '#components/desk/live/add-summary.ts'
import { addUpdate, dateNewUpdates } from '#components/desk/live/add-update.ts'
import { usePublishNow } from '#components/desk/live/use-publish-now.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { hasUnsaved } from '#components/desk/saving/save-machine.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'
import { en } from '#domain/words/en.ts'
import { wordsOf } from '#domain/words/words-of.ts'

/** True if an update is published at once: the story is public and live. */
export const isLiveNow = ({ live, status }: StoryDeskState['story']) => live === 'open' && status === 'published'

const TOOLS = 'flex flex-wrap items-center gap-x-3 gap-y-2 border-t-2 border-blue py-2 text-sm'
// The button stays where it is: the status has its room also while it is empty.
const STATUS = 'min-h-lh min-w-40 flex-1 text-end whitespace-nowrap phone:order-1 phone:basis-full'

/** Tools of a live story: one shortcut adds an update at the top, another publishes it. */
export function LiveTools({ desk, editor }: { desk: StoryDeskState; editor: Editor }) {
  const { me, seconds } = useNewsroom()
  const { story, change } = desk
  const { publish, isBusy, publishedAt } = usePublishNow(desk)
  const isLive = isLiveNow(story)
  const mayPublish = can(me, 'article.publish', story)
  const isOff = isBusy || (!story.hasChangesNotOut && !hasUnsaved(desk.saving.state))
  const add = () => {
    addUpdate(editor, Date.now())
    // The tools stick to the top from here on, so that no scrolling while one types moves *Publish update*.
    editor.view.dom.closest('[data-body]')?.scrollIntoView({ behavior: 'instant' })
  }
  const act = () => {
    // Reads the current state, because the last keystroke may be newer than this render.
    if (isBusy || (!story.hasChangesNotOut && !hasUnsaved(desk.saving.runner.snapshot().state))) return
    dateNewUpdates(editor, Date.now())
    void publish()
  }
  /** If the story is public, readers see the change at once. */
  const set = async (live: 'open' | 'closed') => {
    change({ live })
    if (story.status === 'published' && mayPublish && !(await publish())) return
    if (live === 'open') toast(t('The live story is open again.'))
    else toast(t('The live story is closed.'), { action: { label: t('Undo'), onClick: () => void set('open') } })
  }
  useKeys({
    ...(story.live === 'open' && { 'mod+shift+l': add }),
    ...(isLive && mayPublish && { 'mod+enter': act }),
  })
  if (story.live === 'closed') {
    return (
      <div data-live className={TOOLS} role="group" aria-label={t('Live')}>
        <span>{t('This live story is closed: readers are told that no more updates will come.')}</span>
        <Button size="small" onClick={() => void set('open')}>
          {t('Reopen')}
        </Button>
      </div>
    )
  }
  return (
    <div data-live className={TOOLS} role="group" aria-label={t('Live')}>
      <span className="inline-flex items-center gap-1 font-[650]">
        <Icon of={Radio} /> {t('Live')}
      </span>
      <Button size="small" icon={Plus} keys="Ctrl ⇧ L" onClick={add}>
        {t('New update')}
      </Button>
      <SummaryButton editor={editor} language={story.language} />
      <Button
        size="small"
        kind="quiet"
        icon={CircleStop}
        aria-label={t('Close the live story')}
        onClick={() => void set('closed')}
      >
        {t('Close', {}, 'live story')}
      </Button>
      <span role="status" aria-label={t('Publishing')} className={STATUS}>
        {isBusy
          ? t('publishing…')
          : publishedAt !== null && t('published {time}', { time: seconds(publishedAt) }, 'update')}
      </span>
      {isLive && mayPublish && (
        <Button size="small" kind="primary" className="ms-auto" keys="Ctrl ↵" isOff={isOff} onClick={act}>
          {t('Publish update')}
        </Button>
      )}
    </div>
  )
}

/** Offers a summary box while the story has none. Its title is in the language of the story. */
function SummaryButton({ editor, language }: { editor: Editor; language: string }) {
  const isThere = useEditorState({ editor, selector: () => hasSummary(editor.state.doc) })
  if (isThere) return null
  const title = (wordsOf(language) ?? en).whatWeKnow
  return (
    <Button
      size="small"
      kind="quiet"
      icon={ListChecks}
      title={t('A box beside the updates that says what is known so far')}
      onClick={() => addSummary(editor, title)}
    >
      {t('Add a summary')}
    </Button>
  )
}
