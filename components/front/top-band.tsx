import type { ReactNode } from 'react'
import { Latest } from '#components/front/latest.tsx'
import { Lead } from '#components/front/lead.tsx'
import { LiveRail } from '#components/front/minutes.tsx'
import { CellOfStories, Cells, Others } from '#components/ui/cells.tsx'
import { Headline } from '#components/ui/headline.tsx'
import { Kicker } from '#components/ui/kicker.tsx'
import type { TimeFormat } from '#components/ui/moment.tsx'
import { foreign } from '#components/ui/story.tsx'
import { type Cell, cellOf, filled, type Item } from '#domain/grid/fill.ts'
import { isBrief, type Pattern, PATTERNS } from '#domain/grid/patterns.ts'
import { besideLead, latestHeight } from '#domain/grid/teaser-height.ts'
import type { FrontView, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { front: FrontView; speech: Speech; formatOf: (story: TeaserView) => TimeFormat }

/** Letters of standfirst under a lead. */
const ROOM = 240

/**
 * The top of the front: the lead, the seconds, the latest with their times. The headline of big news stands across the
 * page, and beside it the newest updates, if it is a live story.
 */
export function TopBand({ front, speech, formatOf }: Props) {
  const { lead, latest, leadLinks, live, layout } = front
  if (!lead && latest.length === 0) return null
  const isBig = layout === 'big'
  const minutes = isBig && live && live.updates.length > 0 ? live : null
  const cells = cellsOfTop(front)
  const [part] = filled(
    [{ cells, spare: front.spare }],
    minutes ? 0 : latestHeight(latest.map(({ headline }) => headline.length)),
  )
  const [leading, beside] = part?.cells ?? []
  const rail: ReactNode = minutes ? (
    <LiveRail live={minutes} speech={speech} />
  ) : (
    latest.length > 0 && <Latest stories={latest} speech={speech} formatOf={formatOf} />
  )
  const [item] = leading?.items ?? []
  return (
    <section
      className={isBig ? 'big' : undefined}
      aria-label={speech.words.topStories}
      data-section={isBig ? lead?.section?.accent : undefined}
    >
      {isBig && lead && (
        <article className="story" {...foreign(lead, speech)}>
          <Kicker story={lead} speech={speech} />
          <Headline story={lead} level={2} size={7} />
        </article>
      )}
      <Cells pattern={patternOfTop(front)}>
        {lead && leading && item && (
          <div className="stack" data-cell="">
            <Lead item={item} links={leadLinks} speech={speech} format={formatOf(lead)} isHeaded={isBig} />
            <Others cell={leading} speech={speech} />
          </div>
        )}
        {beside && <CellOfStories cell={beside} as="seconds" speech={speech} formatOf={formatOf} />}
        {rail}
      </Cells>
    </section>
  )
}

function patternOfTop({ lead, seconds, latest }: Pick<FrontView, 'lead' | 'seconds' | 'latest'>): Pattern {
  const beside = Number(seconds.length > 0) + Number(latest.length > 0)
  if (beside === 0) return '12'
  const isNarrow = !lead || isBrief(lead)
  if (beside === 1) return isNarrow ? '6+6' : '8+4'
  return isNarrow ? '4+4+4' : '6+3+3'
}

/** The cells of lead and seconds as they begin; of the seconds, the first that has a picture shows it. */
function cellsOfTop({ lead: story, seconds, latest, layout }: FrontView): Cell[] {
  if (!story) return []
  // The headline of big news stands above the cells.
  const lead = layout === 'big' ? { ...story, headline: '', kicker: '' } : story
  const [columns, narrow = 3] = PATTERNS[patternOfTop({ lead: story, seconds, latest })]
  const leading = cellOf(columns, [lead])
  const cells: Cell[] = [{ ...leading, items: leading.items.map((item) => ({ ...item, size: 6, room: ROOM })) }]
  if (seconds.length === 0) return cells
  const pictured = seconds.findIndex(({ picture }) => picture)
  const beside = cellOf(narrow, seconds)
  const items = beside.items.map((item, n): Item => ({
    ...item,
    ...besideLead(n),
    picture: n === pictured ? 'wide' : 'none',
  }))
  return [...cells, { ...beside, items }]
}
