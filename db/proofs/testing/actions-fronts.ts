import { discardFrontDraft, restoreFrontDraft } from '#db/commands/front/discard-front-draft.ts'
import { pinSectionLead } from '#db/commands/front/pin-section-lead.ts'
import { cancelPlannedFront, planFrontAt } from '#db/commands/front/plan-front.ts'
import { putStoryOnFront } from '#db/commands/front/put-story-on-front.ts'
import { rollBackFront } from '#db/commands/front/roll-back-front.ts'
import { saveFrontDraft } from '#db/commands/front/save-front-draft.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { endBanner, showBanner } from '#db/commands/front/show-banner.ts'
import type { Db } from '#db/engine/open.ts'
import { type TestAction, type FrontAction, picture } from '#db/proofs/testing/action.ts'
import { at, rowsOf } from '#db/proofs/testing/actions-stories.ts'
import { storedDraft } from '#db/queries/front/front-draft.ts'
import { OTTILIE } from '#db/testing/cast.ts'
import { PUBLISH_PLACES } from '#domain/article/front/front-placement.ts'
import { type FrontSlots, frontSlots } from '#domain/article/front/front-slots.ts'
import type { Result } from '#domain/result.ts'

type DraftKind = 'desk draft front' | 'desk discard front' | 'desk restore front'
type Kind =
  | 'front'
  | 'desk plan front'
  | 'desk cancel front'
  | 'roll back front'
  | 'place on front'
  | 'pin'
  | 'banner'
  | 'banner goes'
  | DraftKind

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
    case 'desk draft front':
    case 'desk discard front':
    case 'desk restore front':
      return performDraftAction(db, action, version, now)
    case 'place on front': {
      const article = at(rowsOf(db, 'articles'), action.story)?.id
      const place = at([...PUBLISH_PLACES], action.place)
      return article !== undefined && place !== undefined
        ? putStoryOnFront(db, OTTILIE, { article, place }, now)
        : undefined
    }
    case 'pin': {
      const section = at(rowsOf(db, 'sections'), action.of)
      const article = action.story === null ? null : (at(rowsOf(db, 'articles'), action.story)?.id ?? null)
      const until = action.leavesInMs === undefined ? {} : { until: now + action.leavesInMs }
      return section && pinSectionLead(db, OTTILIE, { section: section.id, article, ...until }, now)
    }
  }
}

function performDraftAction(
  db: Db,
  action: Extract<TestAction, { do: DraftKind }>,
  front: number,
  now: number,
): Result<unknown> | undefined {
  const { version } = storedDraft(db)
  if (action.do === 'desk draft front')
    return saveFrontDraft(db, OTTILIE, { version, basedOn: front, slots: slotsOf(db, action, now) }, now)
  if (action.do === 'desk discard front') return discardFrontDraft(db, OTTILIE, { version }, now)
  const last = rowsOf(db, 'discarded_fronts').at(-1)
  return last && restoreFrontDraft(db, OTTILIE, { version, id: last.id }, now)
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
