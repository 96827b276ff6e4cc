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
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { TICK } from '#components/desk/parts/field/control-look.ts'
import type { Selection } from '#components/desk/parts/list/use-selection.ts'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { HereInList } from '#components/desk/presence/here-in-list.tsx'
import { notSeenWords } from '#components/desk/receipt/receipt-words.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { rowTime } from '#components/desk/story-list/row-time.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'

const FOUND_IN = { text: msg('Text'), standfirst: msg('Standfirst'), notes: msg('Notes') }

const LIVE = { open: msg('live'), closed: msg('live, closed') }

// Five columns; three in a narrow window, where the time and the person share one; two on a phone, with all below each other.
const ROW =
  'relative grid min-h-[3.8125rem] grid-cols-[1.5rem_7rem_minmax(0,1fr)_11.5rem_10.5rem] items-start gap-x-3 border-b border-rule px-6 pt-2 pb-[0.5625rem] motion-safe:[transition:background-color_120ms] slim:grid-cols-[1.5rem_6.75rem_minmax(0,1fr)_9.5rem_9rem] narrow:grid-cols-[1.5rem_minmax(0,1fr)_9.5rem] narrow:px-4 phone:grid-cols-[1.5rem_minmax(0,1fr)] forced-colors:has-checked:border'
const PICK = 'relative z-1 grid min-h-6 min-w-6 place-items-start narrow:row-[1/3] phone:row-[1/4]'
const STATE =
  'flex leading-[1.35rem] narrow:col-start-2 narrow:row-start-1 narrow:leading-5 narrow:*:text-xs phone:row-auto'
// The headline's link fills the row.
const HEADLINE =
  "font-serif text-[1.0625rem] leading-[1.25] font-semibold text-pretty wrap-anywhere no-underline after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-blue"
const BESIDE =
  'contents narrow:col-start-3 narrow:row-[1/3] narrow:grid narrow:content-start narrow:gap-1 phone:col-start-2 phone:row-auto phone:flex phone:flex-wrap phone:gap-x-3 phone:gap-y-0 phone:text-ink-2'
const NOTE = 'block text-xs text-ink-3 phone:hidden'
const FLAG = 'inline-flex items-center gap-1'
const TONES = { late: 'font-semibold text-red', dim: 'text-ink-3' }

type Props = { story: DeskListItem; now: number; isSelected: boolean; onToggle: Selection<number>['toggle'] }

/** Memoized, because a list that was paged through has a thousand rows. */
export const StoryRow = memo(function StoryRow({ story, now, isSelected, onToggle }: Props) {
  const { said } = useNewsroom()
  const headline = nameOfStory(story.headline)
  const time = rowTime(story, { now, said })
  return (
    <li className={`${ROW} ${isSelected ? 'bg-blue-wash' : 'hover:bg-hover'}`} data-row={story.id}>
      <label className={PICK}>
        <input
          type="checkbox"
          className={TICK}
          aria-label={t('Select: {headline}', { headline })}
          checked={isSelected}
          onChange={(event) => onToggle(story.id, (event.nativeEvent as MouseEvent).shiftKey)}
        />
      </label>
      <div className={STATE}>
        <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />
      </div>
      <div className="narrow:col-start-2 narrow:row-start-2 phone:row-auto">
        <StoryLink className={HEADLINE} id={story.id} headline={headline} />
        {story.found && <Found found={story.found} />}
        <Facts story={story} now={now} />
      </div>
      <div className={BESIDE}>
        <div className="grid min-w-0 gap-px text-sm">
          <Holder story={story} />
        </div>
        <div className="text-sm leading-[1.4] narrow:-order-1 phone:order-none">
          <span className={time.tone ? TONES[time.tone] : undefined}>{time.text}</span>
          {time.note !== null && <small className={NOTE}>{time.note}</small>}
        </div>
      </div>
    </li>
  )
})

/** The passage that has the searched words, marked, and where it is from. */
const Found = ({ found }: { found: NonNullable<DeskListItem['found']> }) => (
  <p className="text-sm leading-[1.4] wrap-anywhere text-ink-2">
    <span className="text-ink-3">{t(FOUND_IN[found.in])}</span> {/* Pieces have no identity but their place. */}
    {found.parts.map(({ hit, text }, n) =>
      hit ? (
        <mark key={n} className="bg-amber-wash font-semibold text-inherit">
          {text}
        </mark>
      ) : (
        <span key={n}>{text}</span>
      ),
    )}
  </p>
)

/** Remarks on a story, each with its icon; empty ones are left out. */
function flagsOf(story: DeskListItem, now: number, said: (at: number) => string) {
  const { returned, source, live, openNotes, embargoUntil, dueAt, changesNotScheduled, withdrawal } = story
  const changes =
    dueAt === null
      ? story.status === 'published' && story.hasChangesNotOut && t('unpublished changes')
      : changesNotScheduled > 0 &&
        t('{n, plural, one {# change not in the scheduled version} other {# changes not in the scheduled version}}', {
          n: changesNotScheduled,
        })
  const flags: [LucideIcon, string | false | null][] = [
    [
      CornerUpLeft,
      returned &&
        (returned.comment === ''
          ? t('sent back', {}, 'of a story')
          : t('sent back: “{comment}”', { comment: returned.comment }, 'of a story')),
    ],
    [Landmark, source],
    [Radio, live && t(LIVE[live])],
    [MessageSquare, openNotes > 0 && t('{n, plural, one {# note} other {# notes}}', { n: openNotes })],
    [Lock, embargoUntil !== null && embargoUntil > now && t('embargo until {until}', { until: said(embargoUntil) })],
    [PencilLine, changes],
    [Info, withdrawal && withdrawal.reason],
  ]
  return flags.filter(([, says]) => says)
}

function Facts({ story, now }: { story: DeskListItem; now: number }) {
  const { said } = useNewsroom()
  return (
    <div className="flex min-h-5 flex-wrap items-center gap-x-3 text-sm text-ink-3">
      {story.sections.map((section) => (
        <SectionMark key={section.slug} section={section} />
      ))}
      {story.authors.length > 0 && (
        <span dir="auto">
          {saidList(
            story.authors.map((author) => author.name),
            'commas',
          )}
        </span>
      )}
      <HereInList here={story.here} />
      {flagsOf(story, now, said).map(([icon, says]) => (
        <span key={String(says)} className={FLAG}>
          <Icon of={icon} />
          <span dir="auto">{says}</span>
        </span>
      ))}
      {story.notSeen.length > 0 && (
        <DeskLink className={`${FLAG} relative z-1 text-red`} href={receiptHref(story.id)}>
          <Icon of={CircleAlert} />
          <span>{notSeenWords(story.notSeen)}</span>
        </DeskLink>
      )}
    </div>
  )
}

/** Shows the assignee of a story. */
function Holder({ story: { assignedTo } }: { story: DeskListItem }): ReactNode {
  const { me, said } = useNewsroom()
  if (!assignedTo) return null
  return (
    <span className="inline-flex min-w-0 items-center gap-[0.4375rem] text-sm">
      <Avatar name={assignedTo.name} className="phone:hidden" />
      <span>
        <bdi>{assignedTo.id === me.id ? t('you') : assignedTo.name}</bdi>
        <small className={`${NOTE} narrow:hidden`}>{t('since {time}', { time: said(assignedTo.since) })}</small>
      </span>
    </span>
  )
}
