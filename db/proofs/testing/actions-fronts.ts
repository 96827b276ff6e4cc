import { pinSectionLead } from '#db/commands/front/pin-section-lead.ts'
import { cancelPlannedFront, planFrontAt } from '#db/commands/front/plan-front.ts'
import { rollBackFront } from '#db/commands/front/roll-back-front.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { endBanner, showBanner } from '#db/commands/front/show-banner.ts'
import type { Db } from '#db/engine/open.ts'
import { type TestAction, type FrontAction, picture } from '#db/proofs/testing/action.ts'
import { at, rowsOf } from '#db/proofs/testing/actions-stories.ts'
import { OTTILIE } from '#db/testing/cast.ts'
import { type FrontSlots, frontSlots } from '#domain/article/front-slots.ts'
import type { Result } from '#domain/result.ts'

type Kind = 'front' | 'desk plan front' | 'desk cancel front' | 'roll back front' | 'pin' | 'banner' | 'banner goes'

/** Runs an action on the front, on the lead of a section, or on the banner. Undefined if its target does not exist. */
export function performFrontAction(
  db: Db,
  action: Extract<TestAction, { do: Kind }>,
  now: number,
): Result<unknown> | undefined {
  const version = rowsOf(db, 'fronts')[0]?.version ?? 0
  switch (action.do) {
    case 'front':
      return saveFront(db, OTTILIE, { version, slots: slotsOf(db, action, now) }, now)
    case 'desk plan front':
      return planFrontAt(db, OTTILIE, { version, slots: slotsOf(db, action, now), at: now + action.inMs }, now)
    case 'desk cancel front': {
      const planned = at(rowsOf(db, 'planned_fronts'), action.which)
      return planned && cancelPlannedFront(db, OTTILIE, { id: planned.id }, now)
    }
    case 'roll back front':
      return version === 0 ? undefined : rollBackFront(db, OTTILIE, { version, to: 1 + (action.which % version) }, now)
    case 'banner': {
      const article = action.story === null ? null : (at(rowsOf(db, 'articles'), action.story)?.id ?? null)
      const fields = { text: 'High water', level: 'breaking' as const, href: '', article }
      return showBanner(db, OTTILIE, { ...fields, endsAt: now + action.endsInMs }, now)
    }
    case 'banner goes':
      return endBanner(db, OTTILIE, now)
    case 'pin': {
      const section = at(rowsOf(db, 'sections'), action.of)
      const article = action.story === null ? null : (at(rowsOf(db, 'articles'), action.story)?.id ?? null)
      const until = action.leavesInMs === undefined ? {} : { until: now + action.leavesInMs }
      return section && pinSectionLead(db, OTTILIE, { section: section.id, article, ...until }, now)
    }
  }
}

function slotsOf(
  db: Db,
  { stories, section, layout, said, isMostRead }: Omit<FrontAction, 'do'>,
  now: number,
): FrontSlots {
  const articles = rowsOf(db, 'articles')
  const ids = stories.map((n) => (n === null ? null : (at(articles, n)?.id ?? null)))
  // A story that is named twice gets its first place only: a front with duplicates is refused.
  const [lead = null, second = null, third = null, fourth = null] = ids.map((id, n) =>
    ids.indexOf(id) === n ? id : null,
  )
  const row = section === null ? undefined : at(rowsOf(db, 'sections'), section)
  const bands = row
    ? [
        { kind: 'river', section: row.id, stories: [third, { newestIn: row.id }] },
        { kind: 'feature', story: fourth },
      ]
    : []
  const { headline, picture: n, leavesInMs } = said ?? {}
  const isThere =
    n !== undefined && undefined !== db.$client.prepare('select 1 from media where sha256 = ?').get(picture(n ?? 0))
  const leading = lead !== null && {
    story: lead,
    ...(headline !== undefined && { headline }),
    ...(isThere && { picture: picture(n) }),
    ...(leavesInMs !== undefined && { until: now + leavesInMs }),
  }
  return frontSlots.parse({ layout, lead: leading || null, seconds: [isMostRead ? { mostRead: '3h' } : second], bands })
}
