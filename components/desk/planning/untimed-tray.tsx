import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import { NO_TIME } from '#components/desk/planning/plan-board.tsx'
import { PlanSlot, slotKey } from '#components/desk/planning/plan-slot.tsx'
import { planningWords as words } from '#components/desk/words/planning.ts'
import type { PlanStory } from '#domain/article/planning/plan-views.ts'

type Props = { stories: PlanStory[]; hasMore: boolean; onMove: (story: PlanStory) => void }

/** Lists drafts and stories in review without a time. */
export function UntimedTray({ stories, hasMore, onMove }: Props) {
  const { ref, isOver } = useDropTarget(NO_TIME)
  return (
    <section ref={ref} className={isOver ? 'body over' : 'body'} aria-labelledby="untimed">
      <h2 className="head2" id="untimed">
        {words.noTimeYet}{' '}
        <span className="n">
          {stories.length}
          {hasMore && '+'}
        </span>
        <span className="r dim">
          {words.dragOrPress[0]} <kbd>P</kbd> {words.dragOrPress[1]}
        </span>
      </h2>
      {stories.length === 0 ? (
        <p className="hint">{words.allHaveTimes}</p>
      ) : (
        <ul className="notime">
          {stories.map((story) => (
            <PlanSlot key={slotKey(story)} story={story} onMove={() => onMove(story)} />
          ))}
        </ul>
      )}
    </section>
  )
}
