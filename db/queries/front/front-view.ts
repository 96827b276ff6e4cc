import { and, desc, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { newestCorrections } from '#db/queries/article/corrections.ts'
import { newestOfLists } from '#db/queries/article/newest-of-lists.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { teasersOfIds } from '#db/queries/article/teasers.ts'
import { frontLive } from '#db/queries/front/front-live.ts'
import {
  type BandPlan,
  chosenIds,
  type FrontPlan,
  lengthsOfRules,
  Places,
  type PlanSection,
  planFront,
  type SectionStories,
  sectionsOfRules,
} from '#db/queries/front/front-plan.ts'
import type { FrontPool } from '#db/queries/front/front-pool.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { isVisible, picturesOf, toPicture } from '#db/queries/media/pictures-of.ts'
import { mostReadIds } from '#db/queries/reads/most-read-ids.ts'
import { storedDay } from '#db/queries/schedule/stored-day.ts'
import { site } from '#db/queries/settings/site.ts'
import { toSection } from '#db/queries/taxonomy/section-row.ts'
import { SECTION_COLUMNS } from '#db/queries/taxonomy/sections-of.ts'
import { listings, media, published, sections as everySection } from '#db/schema/tables.ts'
import { frontAt } from '#domain/article/front/front-places.ts'
import { chosenIn, emptyFront, type FrontSlots, type Slot } from '#domain/article/front/front-slots.ts'
import { teaserLines } from '#domain/article/front/teaser-lines.ts'
import { dateIn } from '#domain/article/planning/zone.ts'
import { mediaTag } from '#domain/article/tags.ts'
import type { FrontBand, FrontPart, FrontView, TeaserView } from '#domain/views.ts'

/** How many stories the rule has to choose from, beside those that an editor chose. */
const POOL = 60
const CORRECTIONS = 2
const MOST_READ = 6
const NO_WORDS = { alt: '', caption: '', credit: '' }

export type ComposedFront = { view: FrontView } & Pick<FrontPlan, 'frame' | 'standing'>

/**
 * The front as an editor composed it, or by rule if nobody did. `today` is empty until the scheduler or a story sets
 * it.
 */
export function frontPage(db: Readable): FrontView {
  // `mostReadIds` reads the list of every public story, whose tag covers the sections' lists too.
  reading('front')
  const { slots, judgedAt } = savedFront(db)
  return composedFront(db, frontAt(slots, judgedAt)).view
}

/** A front made of these slots, and the place of each story in it. */
export function composedFront(db: Readable, slots: FrontSlots): ComposedFront {
  const sections = allSections(db)
  const chosen = publicOnes(db, chosenIds(slots))
  const pool = poolOf(db, slots, sections, POOL + chosen.size)
  const plan = planFront(slots, sections, pool, chosen)
  const mostRead = mostReadIds(db, { list: 'front', limit: MOST_READ })
  const visible = new Set([...idsIn(plan), ...mostRead])
  const teasers = new Map(teasersOfIds(db, [...visible]).map((teaser) => [teaser.id, teaser]))
  inItsWords(db, plan.standing, teasers)
  const stories = (ids: number[]) => pick(teasers, ids)
  const one = (id: number | null) => (id === null ? null : (teasers.get(id) ?? null))
  const lead = one(plan.lead)
  const view = {
    layout: slots.layout,
    live: frontLive(db, slots.layout === 'big' && lead?.live === 'open' ? lead : one(plan.live)),
    lead,
    leadLinks: stories(plan.leadLinks),
    seconds: stories(plan.seconds),
    strip: stories(plan.strip),
    latest: stories(plan.latest),
    young: stories(plan.young),
    spare: stories(plan.spare),
    bands: plan.bands.flatMap((band) => toBand(band, stories)),
    today: today(db, pool.newestAt),
    corrections: newestCorrections(db, { limit: CORRECTIONS }),
    mostRead: stories(mostRead),
  }
  return { view, frame: plan.frame, standing: plan.standing }
}

/**
 * Fills lists of slots outside the front, such as those of an edition, as the front fills its own: a null by the newest
 * story of the paper, and no story twice. Returns the stories of each list, and the slot in which an editor chose one.
 */
export function storiesOfSlots(
  db: Readable,
  lists: readonly Slot[][],
): { stories: TeaserView[][] } & Pick<FrontPlan, 'standing'> {
  const slots = { ...emptyFront(), strip: lists.flat() }
  const rules = sectionsOfRules(slots)
  const chosen = publicOnes(db, chosenIds(slots))
  const sections = allSections(db).filter(({ id }) => rules.has(id))
  const pool = poolOf(db, slots, sections, slots.strip.length + chosen.size)
  const places = new Places(pool, chosen)
  const newest = pool.top.map(({ id }) => id)
  const ids = lists.map((list, n) => (list.length === 0 ? [] : places.several(String(n), list, list.length, newest)))
  const { standing } = places
  const teasers = new Map(teasersOfIds(db, ids.flat()).map((teaser) => [teaser.id, teaser]))
  inItsWords(db, standing, teasers)
  return { stories: ids.map((list) => pick(teasers, list)), standing }
}

/** Replaces a story's own words by those that an editor gave it in its slot. */
export function inItsWords(
  db: Readable,
  standing: ReadonlyMap<number, { chosen: Slot }>,
  teasers: Map<number, TeaserView>,
): void {
  const said = [...standing].flatMap(([id, { chosen }]) =>
    typeof chosen === 'number' ? [] : [{ id, as: chosenIn(chosen) }],
  )
  const pictures = picturesOf(
    db,
    said.flatMap(({ as }) => as?.picture ?? []),
  )
  for (const { id, as } of said) {
    const teaser = teasers.get(id)
    if (!as || !teaser) continue
    if (as.picture) reading(mediaTag(as.picture))
    const picture = as.picture == null ? null : toPicture({ ...NO_WORDS, mediaId: as.picture }, pictures)
    const visible = {
      ...teaser,
      headline: as.headline ?? teaser.headline,
      fullHeadline: as.headline ?? teaser.fullHeadline,
      standfirst: as.standfirst ?? teaser.standfirst,
      picture: as.picture === undefined ? teaser.picture : picture,
    }
    teasers.set(id, { ...visible, firstLines: teaserLines(visible) })
  }
}

const SECTIONS = prepared({}, (db) =>
  db
    .select({ ...SECTION_COLUMNS, ...columns(everySection, 'strapline', 'parentId') })
    .from(everySection)
    .orderBy(everySection.position, everySection.id),
)

function allSections(db: Readable): PlanSection[] {
  reading('site')
  return SECTIONS.all(db)
}

const PUBLIC = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db.select({ id: published.articleId }).from(published).where(inList(published.articleId, ids)),
)

/** The chosen stories that are public. One that is restored enters the list of the front. */
function publicOnes(db: Readable, chosen: Set<number>): Set<number> {
  if (chosen.size === 0) return chosen
  return new Set(PUBLIC.all(db, { ids: [...chosen] }).map((row) => row.id))
}

const TOP = prepared({ limit: count }, (db, { limit }) =>
  db
    .select({
      id: published.articleId,
      hasPicture: sql`exists (select 1 from ${media}
        where ${media.sha256} = json_extract(${published.lead}, '$.mediaId') and ${isVisible})`.mapWith(Boolean),
      isLive: sql`${published.live} is 'open'`.mapWith(Boolean),
      ...columns(published, 'sectionIds', 'publishedAt'),
      headline:
        sql`length(iif(${published.shortHeadline} = '', ${published.headline}, ${published.shortHeadline}))`.mapWith(
          Number,
        ),
      standfirst: sql`length(${published.standfirst})`.mapWith(Number),
      firstLines: sql`length(${published.firstLines})`.mapWith(Number),
    })
    .from(listings)
    .crossJoin(published)
    .where(and(eq(published.articleId, listings.articleId), eq(listings.list, 'front')))
    .orderBy(desc(listings.publishedAt), desc(listings.articleId))
    .limit(limit),
)

function poolOf(
  db: Readable,
  slots: FrontSlots,
  sections: PlanSection[],
  limit: number,
): FrontPool & { newestAt: number | null } {
  const rows = TOP.all(db, { limit })
  const opinion = new Set(sections.filter((one) => one.voice === 'opinion').map((one) => one.id))
  const rules = sectionsOfRules(slots)
  const isVisible = (one: PlanSection) =>
    slots.bands.length > 0 || rules.has(one.id) || one.parentId === null || one.voice === 'opinion'
  const keys = new Map(sections.filter(isVisible).map((one) => [`section:${one.id}`, one.id]))
  const bySection = new Map<number, number[]>()
  for (const { list, articleId } of newestOfLists(db, [...keys.keys()], limit)) {
    const id = keys.get(list) ?? 0
    bySection.set(id, [...(bySection.get(id) ?? []), articleId])
  }
  const top = rows.map((row) => ({ ...row, isOpinion: row.sectionIds.slice(0, 1).some((id) => opinion.has(id)) }))
  const mostRead = new Map(
    [...lengthsOfRules(slots)].map((within) => [within, mostReadIds(db, { list: 'front', within, limit })]),
  )
  return { top, bySection, mostRead, newestAt: rows[0]?.publishedAt ?? null }
}

function idsIn({ live, lead, leadLinks, seconds, strip, latest, young, spare, bands }: FrontPlan): Set<number> {
  const inBands = bands.flatMap((band) => {
    if (band.kind === 'feature') return [band.id]
    return [band.of].flat().flatMap(({ ids, spare }) => [...ids, ...spare])
  })
  const tops = [live, lead].filter((id) => id !== null)
  return new Set([...tops, ...leadLinks, ...seconds, ...strip, ...latest, ...young, ...spare, ...inBands])
}

function toBand(band: BandPlan, stories: (ids: number[]) => TeaserView[]): FrontBand[] {
  if (band.kind === 'feature') return stories([band.id]).map((story) => ({ kind: 'feature', story }))
  const part = ({ section, ids, spare }: SectionStories): FrontPart => ({
    section: toSection(section),
    strapline: section.strapline,
    stories: stories(ids),
    spare: stories(spare),
  })
  return band.kind === 'opinion'
    ? [{ kind: 'opinion', part: part(band.of) }]
    : [{ kind: 'sections', parts: band.of.map(part) }]
}

function today(db: Readable, newestAt: number | null): string {
  reading('today')
  return storedDay(db) ?? (newestAt === null ? '' : dateIn(site(db).zone, newestAt))
}
