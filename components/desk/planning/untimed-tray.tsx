import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { DROP, NO_TIME } from '#components/desk/planning/plan-board.tsx'
import { PlanSlot, slotKey } from '#components/desk/planning/plan-slot.tsx'
import type { PlanStory } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'

type Props = { stories: PlanStory[]; hasMore: boolean; onMove: (story: PlanStory) => void }

/** Lists drafts and stories in review without a time. */
export function UntimedTray({ stories, hasMore, onMove }: Props) {
  const { ref, isOver } = useDropTarget(NO_TIME)
  return (
    <section ref={ref} className={DROP} aria-labelledby="untimed" data-over={isOver || undefined}>
      <PageBody>
        <SectionTitle id="untimed" note={`${stories.length}${hasMore ? '+' : ''}`}>
          {t('No time yet')}
        </SectionTitle>
        <p className="-mt-4 text-sm text-ink-2">
          {stories.length === 0
            ? t('Every story in progress has a time.')
            : rich('Drag one to a day, or press {key} on it', { key: <kbd>P</kbd> })}
        </p>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-6">
          {stories.map((story) => (
            <PlanSlot key={slotKey(story)} story={story} onMove={() => onMove(story)} />
          ))}
        </ul>
      </PageBody>
    </section>
  )
}
