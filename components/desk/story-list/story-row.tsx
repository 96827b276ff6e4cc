import {
  CircleAlert,
  CornerUpLeft,
  Info,
  Landmark,
  Lock,
  type LucideIcon,
  MessageSquare,
  PencilLine,
  Radio,
} from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import type { Selection } from '#components/desk/parts/list/use-selection.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { HereInList } from '#components/desk/presence/here-in-list.tsx'
import { unseenNames } from '#components/desk/receipt/receipt-words.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { FoundLine } from '#components/desk/story-list/found-line.tsx'
import { rowTime } from '#components/desk/story-list/row-time.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { storyListWords as words } from '#components/desk/words/story-list.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

type Props = { story: DeskListItem; now: number; isSelected: boolean; onToggle: Selection<number>['toggle'] }

/** Memoized, because a list that was paged through has a thousand rows. */
export const StoryRow = memo(function StoryRow({ story, now, isSelected, onToggle }: Props) {
  const { said } = useNewsroom()
  const headline = story.headline || everyScreenWords.untitled
  const time = rowTime(story, { now, said })
  return (
    <li className="row" data-story={story.id} data-selected={isSelected || undefined}>
      <label className="pick">
        <input
          type="checkbox"
          aria-label={words.select(headline)}
          checked={isSelected}
          onChange={() => undefined}
          onClick={(event) => onToggle(story.id, event.shiftKey)}
        />
      </label>
      <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />
      <div className="main">
        <DeskLink className="head" href={`/desk/articles/${story.id}`}>
          {headline}
        </DeskLink>
        {story.found && <FoundLine found={story.found} />}
        <RowMeta story={story} now={now} />
      </div>
      <div className="beside">
        <div className="has">
          <Holder story={story} />
        </div>
        <div className="time">
          <span className={time.tone ?? undefined}>{time.text}</span>
          {time.note !== null && <small>{time.note}</small>}
        </div>
      </div>
    </li>
  )
})

function RowMeta({ story, now }: { story: DeskListItem; now: number }) {
  const { said } = useNewsroom()
  const { returned, withdrawal, openNotes, embargoUntil, source } = story
  return (
    <div className="meta">
      {story.sections.map((section) => (
        <SectionMark key={section.slug} section={section} />
      ))}
      {story.authors.length > 0 && <span>{story.authors.map((author) => author.name).join(', ')}</span>}
      <HereInList here={story.here} />
      {returned && <Flag icon={CornerUpLeft}>{words.sentBack(returned.comment)}</Flag>}
      {source !== null && <Flag icon={Landmark}>{source}</Flag>}
      {story.live !== null && <Flag icon={Radio}>{words.live[story.live]}</Flag>}
      {openNotes > 0 && <Flag icon={MessageSquare}>{words.notes(openNotes)}</Flag>}
      {embargoUntil !== null && embargoUntil > now && <Flag icon={Lock}>{words.embargo(said(embargoUntil))}</Flag>}
      {story.dueAt !== null
        ? story.changesNotScheduled > 0 && (
            <Flag icon={PencilLine}>{words.notScheduled(story.changesNotScheduled)}</Flag>
          )
        : story.status === 'published' &&
          story.hasChangesNotOut && <Flag icon={PencilLine}>{words.unpublishedChanges}</Flag>}
      {story.notSeen.length > 0 && (
        <DeskLink className="flag no" href={receiptHref(story.id)}>
          <CircleAlert className="i" aria-hidden="true" />
          <span>{words.notSeen(unseenNames(story.notSeen))}</span>
        </DeskLink>
      )}
      {withdrawal && withdrawal.reason !== '' && <Flag icon={Info}>{withdrawal.reason}</Flag>}
    </div>
  )
}

function Flag({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <span className="flag">
      <Icon className="i" aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}

/** Shows the assignee of a story. */
function Holder({ story: { assignedTo } }: { story: DeskListItem }) {
  const { me, said } = useNewsroom()
  if (!assignedTo) return null
  return (
    <span className="who">
      <Avatar name={assignedTo.name} className="phone:hidden" />
      <span>
        {assignedTo.id === me.id ? words.you : assignedTo.name}
        <small>{words.since(said(assignedTo.since))}</small>
      </span>
    </span>
  )
}
