'use client'
import { ArrowLeft, Check, Eye, GitMerge, HardDrive, PanelRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { isLiveNow } from '#components/desk/live/live-tools.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { IconButton } from '#components/desk/parts/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { saveLine } from '#components/desk/saving/save-line.ts'
import type { StoryDeskState } from '#components/desk/story/use-story-desk.ts'
import { can } from '#domain/permissions/can.ts'

type Props = {
  desk: StoryDeskState
  isPanelOpen: boolean
  onPanel: () => void
  onPreview: () => void
  onPublish: () => void
  more: ReactNode
}

export function StoryBar({ desk, isPanelOpen, onPanel, onPreview, onPublish, more }: Props) {
  const { me } = useNewsroom()
  const { story } = desk
  const isLive = isLiveNow(story)
  return (
    <div className="bar">
      <DeskLink className="iconbtn" href="/desk" aria-label="Back to the list" title="Back to the list">
        <ArrowLeft className="i" aria-hidden="true" />
      </DeskLink>
      <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />
      <SaveLineText desk={desk} />
      <span className="gap" />
      <IconButton icon={Eye} label="See it as a reader" keys="Ctrl Alt P" onClick={onPreview} />
      <IconButton icon={PanelRight} label="Side panel" keys="Ctrl ." aria-pressed={isPanelOpen} onClick={onPanel} />
      {more}
      {can(me, 'article.publish', story) && (
        <button type="button" className={isLive ? 'btn' : 'btn primary'} onClick={onPublish}>
          {story.publishedAt === null
            ? 'Publish…'
            : story.status === 'withdrawn'
              ? 'Publish again…'
              : 'Publish changes…'}{' '}
          {!isLive && <kbd aria-hidden="true">Ctrl ↵</kbd>}
        </button>
      )}
    </div>
  )
}

/** What happens to the words: it never leaves the bar. */
function SaveLineText({ desk }: { desk: StoryDeskState }) {
  const clock = useNewsroom()
  const { state, keptAt } = desk.saving
  const line = saveLine(state, keptAt, clock)
  if (!desk.isEditable) return <span className="saved">you can read it</span>
  const Icon = line.isSaved ? Check : line.tone === 'bad' ? GitMerge : line.tone === 'warn' ? HardDrive : null
  return (
    <span className={`saved ${line.tone}`} role="status" aria-label="Saving">
      {Icon && <Icon className="i" aria-hidden="true" />}
      {line.text}
    </span>
  )
}
