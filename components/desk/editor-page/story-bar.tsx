'use client'
import { Eye, PanelRight, Share2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Deadlines } from '#components/desk/editor-page/deadlines.tsx'
import type { StoryActs } from '#components/desk/editor-page/main-act.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { MainActs } from '#components/desk/parts/bar/main-acts.tsx'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { Here } from '#components/desk/presence/here.tsx'
import type { Present } from '#components/desk/presence/use-presence.ts'
import { saveLine } from '#components/desk/saving/save-line.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  desk: StoryDeskState
  others: Present[]
  isPanelOpen: boolean
  onPanel: () => void
  onPreview: () => void
  /** Null if this person may not share the story. */
  onShare: (() => void) | null
  acts: StoryActs
  more: ReactNode
}

/** The head of a story's page: its state, whether it is saved, who else is here, and its actions. */
export function StoryBar({ desk, others, isPanelOpen, onPanel, onPreview, onShare, acts, more }: Props) {
  const { story } = desk
  const { main, beside } = acts
  const list = useLastList()
  const state = (
    <>
      <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />
      <Deadlines story={story} place="bar" />
      <SaveLine desk={desk} />
    </>
  )
  return (
    <Bar back={{ name: t('Back to the list'), href: list }} state={state}>
      <Here others={others} story={story} />
      <IconButton icon={Eye} label={t('Preview')} keys="Ctrl ⇧ ↵" onClick={onPreview} />
      {onShare && <IconButton className="narrow:hidden" icon={Share2} label={t('Share preview')} onClick={onShare} />}
      <IconButton
        icon={PanelRight}
        label={t('Side panel')}
        keys="Ctrl ."
        aria-pressed={isPanelOpen}
        onClick={onPanel}
      />
      {more}
      {(main ?? beside) && (
        <MainActs>
          {beside && <Button onClick={beside.run}>{beside.name}</Button>}
          {main && (
            <Button kind="primary" keys="Ctrl ↵" className="phone:[&>kbd]:hidden" onClick={main.run}>
              {main.name}
            </Button>
          )}
        </MainActs>
      )}
    </Bar>
  )
}

const TONES = { plain: 'saving', warn: 'kept', bad: 'bad' } as const

/** Shows the save state; it is always in the bar, on a phone in a line of its own if it is long. */
function SaveLine({ desk }: { desk: StoryDeskState }) {
  const clock = useNewsroom()
  if (!desk.isEditable) return <SavedState tone="saving">{t('read only; you can add notes')}</SavedState>
  const { state, keptAt } = desk.saving
  const { tone, text, isSaved } = saveLine(state, keptAt, clock)
  const width = tone === 'plain' ? 'max-[27rem]:order-9 max-[27rem]:basis-full' : 'phone:order-9 phone:basis-full'
  return (
    <SavedState tone={isSaved ? 'saved' : TONES[tone]} label={t('Saving')} isQuiet className={width}>
      {text}
    </SavedState>
  )
}
