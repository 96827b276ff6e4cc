import type { BandSlots, FrontSlots } from '#domain/article/front-slots.ts'
import type { SectionRef } from '#domain/views.ts'

export type PlanSection = SectionRef & { strapline: string; parentId: number | null }
/** What the rule may choose from, newest first: all of the paper, and each section's own list. */
export type FrontPool = {
  top: { id: number; hasPicture: boolean; isOpinion: boolean }[]
  bySection: Map<number, number[]>
}
type SectionStories = { section: PlanSection; ids: number[] }
export type BandPlan =
  | { kind: 'opinion'; of: SectionStories }
  | { kind: 'river'; of: SectionStories }
  | { kind: 'halves'; of: SectionStories[] }
  | { kind: 'four'; of: SectionStories[] }
  | { kind: 'feature'; id: number }
export type FrontPlan = {
  lead: number | null
  leadLinks: number[]
  seconds: number[]
  strip: number[]
  latest: number[]
  bands: BandPlan[]
}

const SIZE = { seconds: 3, strip: 4, opinion: 4, latest: 10, river: 5, halves: 4, four: 3 } as const
/** How far down the rule looks for a lead with a picture. */
const LEAD_DEPTH = 12
/** How many sections have a band where nobody composed the front: two rounds of the order that the page is drawn in. */
const RULE_SECTIONS = 14

/** Every article id that an editor chose. */
export function chosenIds({ lead, leadLinks, seconds, strip, opinion, bands }: FrontSlots): Set<number> {
  const inBands = bands.flatMap((band) => {
    if (band.kind === 'feature') return [band.story]
    return band.kind === 'river' ? band.stories : partsOf(band).flatMap((part) => part.stories)
  })
  return new Set([lead, ...leadLinks, ...seconds, ...strip, ...opinion, ...inBands].filter((id) => id !== null))
}

/**
 * Which story stands where: what an editor chose while it is public, and else the newest that stands nowhere yet. No
 * story stands twice. `isChosen` holds the chosen ids that are public.
 */
export function planFront(
  slots: FrontSlots,
  sections: PlanSection[],
  pool: FrontPool,
  isChosen: Set<number>,
): FrontPlan {
  const places = new Places(pool, isChosen)
  const news = pool.top.filter((story) => !story.isOpinion)
  const top = (news.length > 0 ? news : pool.top).map((story) => story.id)
  const lead = places.one(slots.lead, [...leadCandidates(news), ...top])
  const leadLinks = slots.leadLinks.flatMap((id) => places.one(id, []) ?? [])
  const seconds = places.several(slots.seconds, SIZE.seconds, top)
  const strip = places.several(slots.strip, SIZE.strip, top)
  const voice = sections.find((section) => section.voice === 'opinion')
  const opinion: BandPlan[] = voice
    ? [{ kind: 'opinion', of: places.ofSection(voice, slots.opinion, SIZE.opinion) }]
    : []
  const latest = places.several(
    [],
    SIZE.latest,
    pool.top.map((story) => story.id),
  )
  const bands = slots.bands.length > 0 ? chosenBands(slots.bands, sections, places) : ruleBands(sections, places)
  return { lead, leadLinks, seconds, strip, latest, bands: [...opinion, ...bands].flatMap(withoutEmpty) }
}

const leadCandidates = (news: FrontPool['top']): number[] =>
  news
    .slice(0, LEAD_DEPTH)
    .filter((story) => story.hasPicture)
    .map((story) => story.id)

/** Hands out stories, each once. */
class Places {
  readonly #pool: FrontPool
  readonly #chosen: Set<number>
  readonly #used = new Set<number>()

  constructor(pool: FrontPool, chosen: Set<number>) {
    this.#pool = pool
    this.#chosen = chosen
  }

  /** The chosen story, or the first candidate that is free: not used, and not chosen for another place. */
  one(chosen: number | null, candidates: number[]): number | null {
    const isThere = chosen !== null && this.#chosen.has(chosen) && !this.#used.has(chosen)
    const id = isThere ? chosen : candidates.find((one) => !this.#used.has(one) && !this.#chosen.has(one))
    if (id === undefined) return null
    this.#used.add(id)
    return id
  }

  several(chosen: (number | null)[], size: number, candidates: number[]): number[] {
    const wanted = chosen.length > 0 ? chosen : Array.from({ length: size }, () => null)
    return wanted.flatMap((one) => this.one(one, candidates) ?? [])
  }

  ofSection(section: PlanSection, chosen: (number | null)[], size: number): SectionStories {
    return { section, ids: this.several(chosen, size, this.#pool.bySection.get(section.id) ?? []) }
  }

  hasMore(section: PlanSection): boolean {
    const list = this.#pool.bySection.get(section.id) ?? []
    return list.some((id) => !this.#used.has(id) && !this.#chosen.has(id))
  }

  feature(chosen: number | null): BandPlan[] {
    const pictured = this.#pool.top.filter((story) => story.hasPicture && !story.isOpinion)
    const id = this.one(
      chosen,
      pictured.map((story) => story.id),
    )
    return id === null ? [] : [{ kind: 'feature', id }]
  }
}

const partsOf = (band: Extract<BandSlots, { kind: 'halves' | 'four' }>) =>
  band.kind === 'halves' ? band.halves : band.columns

function chosenBands(bands: BandSlots[], sections: PlanSection[], places: Places): BandPlan[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const stories = (part: { section: number; stories: (number | null)[] }, size: number): SectionStories[] => {
    const section = byId.get(part.section)
    return section ? [places.ofSection(section, part.stories, size)] : []
  }
  return bands.flatMap((band): BandPlan[] => {
    if (band.kind === 'feature') return places.feature(band.story)
    if (band.kind === 'river') return stories(band, SIZE.river).map((of) => ({ kind: 'river', of }))
    return [{ kind: band.kind, of: partsOf(band).flatMap((part) => stories(part, SIZE[band.kind])) }]
  })
}

/** River, halves, a feature once, four columns; then again, for as long as there are sections with stories. */
function ruleBands(sections: PlanSection[], places: Places): BandPlan[] {
  const queue = sections
    .filter((section) => section.parentId === null && section.voice === 'news')
    .slice(0, RULE_SECTIONS)
  const bands: BandPlan[] = []
  const next = (count: number, size: number): SectionStories[] => {
    const parts: SectionStories[] = []
    for (let section = queue.shift(); section; section = queue.shift()) {
      if (places.hasMore(section)) parts.push(places.ofSection(section, [], size))
      if (parts.length === count) break
    }
    return parts
  }
  for (let round = 0; queue.length > 0; round++) {
    bands.push(...next(1, SIZE.river).map((of): BandPlan => ({ kind: 'river', of })))
    bands.push({ kind: 'halves', of: next(2, SIZE.halves) })
    if (round === 0) bands.push(...places.feature(null))
    bands.push({ kind: 'four', of: next(4, SIZE.four) })
  }
  return bands
}

/** Bands without what has no stories; one part alone is drawn over the whole width. */
function withoutEmpty(band: BandPlan): BandPlan[] {
  if (band.kind === 'feature') return [band]
  if (band.kind === 'river' || band.kind === 'opinion') return band.of.ids.length > 0 ? [band] : []
  const parts = band.of.filter((part) => part.ids.length > 0)
  const [first] = parts
  if (!first) return []
  return parts.length === 1 ? [{ kind: 'river', of: first }] : [{ kind: band.kind, of: parts }]
}
