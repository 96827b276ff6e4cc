import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { DROP, NO_TIME } from '#components/desk/planning/plan-board.tsx'
import { PlanSlot, slotKey } from '#components/desk/planning/plan-slot.tsx'
import { planningWords as words } from '#components/desk/words/planning.ts'
import type { PlanStory } from '#domain/article/planning/plan-views.ts'

type Props = { stories: PlanStory[]; hasMore: boolean; onMove: (story: PlanStory) => void }

/** Lists drafts and stories in review without a time. */
export function UntimedTray({ stories, hasMore, onMove }: Props) {
  const { ref, isOver } = useDropTarget(NO_TIME)
  return (
    <section ref={ref} className={DROP} aria-labelledby="untimed" data-over={isOver || undefined}>
      <PageBody>
        <SectionTitle id="untimed" note={`${stories.length}${hasMore ? '+' : ''}`}>
          {words.noTimeYet}
        </SectionTitle>
        <p className="-mt-4 text-sm text-ink-2">
          {stories.length === 0 ? (
            words.allHaveTimes
          ) : (
            <>
              {words.dragOrPress[0]} <kbd>P</kbd> {words.dragOrPress[1]}
            </>
          )}
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
