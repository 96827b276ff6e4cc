'use client'
import { ArrowLeft, Check, Eye, GitMerge, HardDrive, PanelRight, Share2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Deadlines } from '#components/desk/editor-page/deadlines.tsx'
import type { StoryAct } from '#components/desk/editor-page/main-act.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { Here } from '#components/desk/presence/here.tsx'
import type { Present } from '#components/desk/presence/use-presence.ts'
import { saveLine } from '#components/desk/saving/save-line.ts'
import { editorPageWords } from '#components/desk/words/editor-page.ts'
import { previewsWords } from '#components/desk/words/previews.ts'

const words = editorPageWords.bar

type Props = {
  desk: StoryDeskState
  others: Present[]
  isPanelOpen: boolean
  onPanel: () => void
  onPreview: () => void
  /** Null if this person may not share the story. */
  onShare: (() => void) | null
  /** The page’s main action, and the second one beside it. */
  acts: { main: StoryAct | null; beside: StoryAct | null }
  more: ReactNode
}

export function StoryBar({ desk, others, isPanelOpen, onPanel, onPreview, onShare, acts, more }: Props) {
  const { story } = desk
  const list = useLastList()
  return (
    <div className="bar">
      <DeskLink className="iconbtn" href={list} aria-label={words.back} title={words.back}>
        <ArrowLeft className="i" aria-hidden="true" />
      </DeskLink>
      <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />
      <Deadlines story={story} place="bar" />
      <SaveLineText desk={desk} />
      <span className="gap" />
      <Here others={others} story={story} />
      <IconButton icon={Eye} {...words.preview} onClick={onPreview} />
      {onShare && (
        <span className="hide-s">
          <IconButton icon={Share2} label={previewsWords.share.open} onClick={onShare} />
        </span>
      )}
      <IconButton icon={PanelRight} {...words.panel} aria-pressed={isPanelOpen} onClick={onPanel} />
      {more}
      {(acts.main ?? acts.beside) && (
        <div className="acts">
          {acts.beside && (
            <button type="button" className="btn" onClick={acts.beside.run}>
              {acts.beside.name}
            </button>
          )}
          {acts.main && (
            <button type="button" className="btn primary" onClick={acts.main.run}>
              {acts.main.name} <kbd aria-hidden="true">{words.mainKeys}</kbd>
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** Shows the save state; it is always in the bar. */
function SaveLineText({ desk }: { desk: StoryDeskState }) {
  const clock = useNewsroom()
  const { state, keptAt } = desk.saving
  const line = saveLine(state, keptAt, clock)
  if (!desk.isEditable) return <span className="saved">{words.readOnly}</span>
  const Icon = line.isSaved ? Check : line.tone === 'bad' ? GitMerge : line.tone === 'warn' ? HardDrive : null
  return (
    <span className={`saved ${line.tone}`} role="status" aria-label={words.saving}>
      {Icon && <Icon className="i" aria-hidden="true" />}
      {line.text}
    </span>
  )
}
