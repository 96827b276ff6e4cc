import type { FrontPool, PoolStory } from '#db/queries/front/front-pool.ts'
import { TopSizes } from '#db/queries/front/top-sizes.ts'
import { everySlot, type Place, partsOf, placesIn, SIZE } from '#domain/article/front/front-places.ts'
import {
  type BandSlots,
  chosenIn,
  type FrontSlots,
  mostReadIn,
  newestIn,
  type Slot,
} from '#domain/article/front/front-slots.ts'
import type { Within } from '#domain/article/lists/ranking.ts'
import type { SectionRef } from '#domain/views.ts'

export type PlanSection = SectionRef & { strapline: string; parentId: number | null }
/** Stories of a section, and the next ones, whose headlines may fill its cells. */
export type SectionStories = { section: PlanSection; ids: number[]; spare: number[] }
export type BandPlan =
  | { kind: 'sections'; of: SectionStories[] }
  | { kind: 'opinion'; of: SectionStories }
  | { kind: 'feature'; id: number }
export type FrontPlan = {
  live: number | null
  lead: number | null
  leadLinks: number[]
  seconds: number[]
  strip: number[]
  latest: number[]
  /** All stories, the lead first, where there are too few for bands and nobody composed the front. */
  young: number[]
  /** The next stories, whose headlines may fill the cells at the top. */
  spare: number[]
  bands: BandPlan[]
  /**
   * The bands as an editor would compose them to get these: those that the rule made, with every slot filled by rule.
   */
  frame: BandSlots[]
  /** The place of each story, except the latest ones, and the slot in which an editor chose it. */
  standing: Map<number, { place: Place; chosen: Slot }>
}

/** How many stories the rule examines for a lead with a picture. */
const LEAD_DEPTH = 12
/** How many stories it examines for the second picture and those of the strip. */
const SECOND_DEPTH = 24
/**
 * How many sections have a band if nobody composed the front: two rounds of the order in which the page is laid out.
 */
const RULE_SECTIONS = 14
/** Stories from which a front has bands. */
const FEWEST_STORIES = 12
/** Stories of a section beyond its slots, whose headlines may fill its cells. */
const SPARE = 4
/** Letters of a story that stands beside its picture across the page. */
const WORDY = 250

/** Every article id that an editor chose. */
export const chosenIds = (slots: FrontSlots): Set<number> =>
  new Set(everySlot(slots).flatMap(({ slot }) => chosenIn(slot)?.story ?? []))

/** Every section whose newest story fills a slot. */
export const sectionsOfRules = (slots: FrontSlots): Set<number> =>
  new Set(everySlot(slots).flatMap(({ slot }) => newestIn(slot) ?? []))

/** Every period whose most read stories fill a slot. */
export const lengthsOfRules = (slots: FrontSlots): Set<Within> =>
  new Set(everySlot(slots).flatMap(({ slot }) => mostReadIn(slot) ?? []))

/**
 * Assigns stories to places: an editor's choice while it is public, else the newest story that has no place yet. No
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
  const top = idsOf(news.length > 0 ? news : pool.top)
  const live =
    slots.layout === 'live' ? places.one('live', slots.live, idsOf(pool.top.filter((story) => story.isLive))) : null
  const lead = places.one('lead', slots.lead, [...idsOf(leadCandidates(news)), ...top])
  const leadLinks = places.several('leadLinks', slots.leadLinks, SIZE.leadLinks, [])
  const tops = new TopSizes(pool, lead, {
    isPictured: hasPicture(lead, slots.lead, pool),
    isBig: slots.layout === 'big',
  })
  const nextTo = [...new Set([...firstPictured(news, places), ...top])]
  const first = nextTo.filter((id) => places.isFree(id)).slice(0, SIZE.seconds)
  const seconds = places.several('seconds', slots.seconds, tops.fewest(first, SIZE.seconds), nextTo)
  while (slots.seconds.length === 0 && seconds.length >= SIZE.seconds) {
    const next = top.find((id) => places.isFree(id))
    if (next === undefined || !tops.hasRoomFor(seconds, next)) break
    places.one(`seconds.${seconds.length}`, null, [next])
    seconds.push(next)
  }
  const pictured = fourPictured(news, places)
  const strip = places.several('strip', slots.strip, tops.strip(seconds, places.free(top)), [...pictured, ...top])
  const voice = sections.find((section) => section.voice === 'opinion')
  const opinion: BandPlan[] = voice
    ? [{ kind: 'opinion', of: places.ofSection('opinion', voice, slots.opinion, SIZE.opinion) }]
    : []
  const left = places.free(idsOf(pool.top))
  const latest = places.several('latest', [], tops.latest(seconds, left).length, left)
  const frame = slots.bands.length > 0 ? slots.bands : []
  const bands = frame.length > 0 ? chosenBands(frame, sections, places) : ruleBands(sections, places, frame)
  return {
    live,
    lead,
    leadLinks,
    seconds,
    strip,
    latest,
    young: isYoung(slots, pool) ? youngStories(lead, pool) : [],
    spare: places.spareOf(idsOf(pool.top)),
    bands: [...opinion, ...bands].flatMap(withoutEmpty).map((band) => places.withSpare(band)),
    frame,
    standing: places.standing,
  }
}

/** Whether a paper has too few stories for bands, and nobody composed its front. */
const isYoung = (slots: FrontSlots, { top }: FrontPool): boolean =>
  top.length < FEWEST_STORIES && slots.layout === 'calm' && everySlot(slots).every(({ slot }) => slot === null)

/** All stories, the lead first. */
const youngStories = (lead: number | null, { top }: FrontPool): number[] =>
  [lead, ...idsOf(top).filter((id) => id !== lead)].filter((id) => id !== null)

/** Whether the lead has a picture: its slot’s own, else the story’s. */
function hasPicture(lead: number | null, slot: Slot, { top }: FrontPool): boolean {
  const own = chosenIn(slot)?.story === lead ? chosenIn(slot)?.picture : undefined
  return own === undefined ? (top.find(({ id }) => id === lead)?.hasPicture ?? true) : own !== null
}

const idsOf = (stories: FrontPool['top']): number[] => stories.map((story) => story.id)

/** The newest story with a picture that has no place yet: the second picture of the page stands near the first. */
const firstPictured = (news: PoolStory[], places: Places): number[] =>
  idsOf(news.slice(0, SECOND_DEPTH).filter(({ id, hasPicture: has }) => has && places.isFree(id))).slice(0, 1)

/** Four stories with pictures, where there are as many: a strip has pictures on all of its stories or on none. */
function fourPictured(news: PoolStory[], places: Places): number[] {
  const pictured = idsOf(news.slice(0, SECOND_DEPTH).filter(({ id, hasPicture: has }) => has && places.isFree(id)))
  return pictured.length >= SIZE.strip ? pictured.slice(0, SIZE.strip) : []
}

const leadCandidates = (news: FrontPool['top']) => news.slice(0, LEAD_DEPTH).filter((story) => story.hasPicture)

/** Assigns stories to places, each once. */
export class Places {
  readonly #pool: FrontPool
  readonly #chosen: Set<number>
  readonly #spare = new Set<number>()
  readonly standing: FrontPlan['standing'] = new Map()

  constructor(pool: FrontPool, chosen: Set<number>) {
    this.#pool = pool
    this.#chosen = chosen
  }

  /** The chosen story, or the first candidate that is neither placed nor chosen for another place. */
  one(place: Place, slot: Slot, candidates: number[]): number | null {
    const chosen = chosenIn(slot)?.story
    const isThere = chosen !== undefined && this.#chosen.has(chosen) && !this.standing.has(chosen)
    const id = isThere ? chosen : this.#ruleOf(slot, candidates).find((one) => this.isFree(one))
    if (id === undefined) return null
    this.standing.set(id, { place, chosen: isThere ? slot : null })
    return id
  }

  #ruleOf(slot: Slot, candidates: number[]): number[] {
    const section = newestIn(slot)
    if (section !== null) return this.#pool.bySection.get(section) ?? []
    const within = mostReadIn(slot)
    // If nothing was counted yet, the slot is filled as if no rule for it existed.
    return within === null ? candidates : [...(this.#pool.mostRead.get(within) ?? []), ...candidates]
  }

  isFree(id: number): boolean {
    return !this.standing.has(id) && !this.#chosen.has(id)
  }

  free(list: number[]): number[] {
    return list.filter((id) => this.isFree(id))
  }

  several(name: string, chosen: Slot[], size: number, candidates: number[]): number[] {
    return placesIn(chosen, size).flatMap((one, n) => this.one(`${name}.${n}`, one, candidates) ?? [])
  }

  ofSection(name: string, section: PlanSection, chosen: Slot[], size: number): SectionStories {
    return { section, ids: this.several(name, chosen, size, this.#pool.bySection.get(section.id) ?? []), spare: [] }
  }

  /** The next stories of a list that stand in no slot. */
  spareOf(list: number[]): number[] {
    const spare = list.filter((id) => this.isFree(id) && !this.#spare.has(id)).slice(0, SPARE)
    for (const id of spare) this.#spare.add(id)
    return spare
  }

  /** Adds the next stories of each section of a band. */
  withSpare(band: BandPlan): BandPlan {
    if (band.kind !== 'sections') return band
    const of = band.of.map((one) => ({
      ...one,
      spare: this.spareOf(this.#pool.bySection.get(one.section.id) ?? []),
    }))
    return { ...band, of }
  }

  hasMore(section: PlanSection): boolean {
    return (this.#pool.bySection.get(section.id) ?? []).some((id) => this.isFree(id))
  }

  feature(place: Place, chosen: Slot): BandPlan[] {
    const pictured = this.#pool.top.filter((story) => story.hasPicture && !story.isOpinion)
    // Beside a wide picture few words would leave a blank.
    const wordy = pictured.filter(({ standfirst, firstLines }) => standfirst + firstLines >= WORDY)
    const id = this.one(place, chosen, idsOf([...wordy, ...pictured]))
    return id === null ? [] : [{ kind: 'feature', id }]
  }
}

function chosenBands(bands: BandSlots[], sections: PlanSection[], places: Places): BandPlan[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  return bands.flatMap((band, b): BandPlan[] => {
    if (band.kind === 'feature') return places.feature(`bands.${b}.0.0`, band.story)
    const of = partsOf(band).flatMap((part, p): SectionStories[] => {
      const section = part.section === null ? undefined : byId.get(part.section)
      return section ? [places.ofSection(`bands.${b}.${p}`, section, part.stories, part.size)] : []
    })
    return [{ kind: 'sections', of }]
  })
}

/** Bands in the order river, halves, a feature (once), four columns, repeated while there are sections with stories. */
function ruleBands(sections: PlanSection[], places: Places, frame: BandSlots[]): BandPlan[] {
  const queue = sections
    .filter((section) => section.parentId === null && section.voice === 'news')
    .slice(0, RULE_SECTIONS)
  const bands: BandPlan[] = []
  const next = (count: number, size: number): SectionStories[] => {
    const parts: SectionStories[] = []
    for (let section = queue.shift(); section; section = queue.shift()) {
      if (places.hasMore(section))
        parts.push(places.ofSection(`bands.${frame.length}.${parts.length}`, section, [], size))
      if (parts.length === count) break
    }
    return parts
  }
  const add = (kind: 'river' | 'halves' | 'four', count: number) => {
    const of = next(count, SIZE[kind])
    const [first] = of
    if (!first) return
    const lists = of.map(({ section }) => ({ section: section.id, stories: [] }))
    if (kind === 'river') frame.push({ kind, section: first.section.id, stories: [] })
    else frame.push(kind === 'halves' ? { kind, halves: lists } : { kind, columns: lists })
    bands.push({ kind: 'sections', of })
  }
  for (let round = 0; queue.length > 0; round++) {
    add('river', 1)
    add('halves', 2)
    if (round === 0) {
      const feature = places.feature(`bands.${frame.length}.0.0`, null)
      if (feature.length > 0) frame.push({ kind: 'feature', story: null })
      bands.push(...feature)
    }
    add('four', 4)
  }
  return bands
}

/** Drops the parts of a band that have no stories. */
function withoutEmpty(band: BandPlan): BandPlan[] {
  if (band.kind === 'feature') return [band]
  if (band.kind === 'opinion') return band.of.ids.length > 0 ? [band] : []
  const of = band.of.filter((part) => part.ids.length > 0)
  return of.length > 0 ? [{ kind: 'sections', of }] : []
}
