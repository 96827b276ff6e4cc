import { type BandSlots, chosenIn, type FrontSlots, type Slot } from '#domain/article/front/front-slots.ts'

/** Number of stories that a list holds by default. */
export const SIZE = {
  leadLinks: 0,
  seconds: 3,
  strip: 4,
  opinion: 4,
  latest: 10,
  river: 5,
  halves: 4,
  four: 3,
} as const

const LISTS = ['leadLinks', 'seconds', 'strip', 'opinion'] as const
export type ListName = (typeof LISTS)[number]
/** Name of a slot: `lead`, `seconds.1`, or in the bands `bands.BAND.PART.NUMBER`, each number from 0. */
export type Place = string
export type Placed = { place: Place; slot: Slot }

/** Parts of a band: one list per section; a feature is one list of one story, without a section. */
export function partsOf(band: BandSlots): { section: number | null; stories: Slot[]; size: number }[] {
  switch (band.kind) {
    case 'river':
      return [{ section: band.section, stories: band.stories, size: SIZE.river }]
    case 'halves':
      return band.halves.map((half) => ({ ...half, size: SIZE.halves }))
    case 'four':
      return band.columns.map((column) => ({ ...column, size: SIZE.four }))
    default:
      return [{ section: null, stories: [band.story], size: 1 }]
  }
}

/** Slots of a list: the chosen ones, or as many rule-filled (null) slots as the list holds. */
export const placesIn = (stories: Slot[], size: number): Slot[] =>
  stories.length > 0 ? stories : Array.from({ length: size }, () => null)

/** Every slot of a front, in reading order. */
export function everySlot(slots: FrontSlots): Placed[] {
  const list = (name: string, stories: Slot[], size: number): Placed[] =>
    placesIn(stories, size).map((slot, n) => ({ place: `${name}.${n}`, slot }))
  return [
    ...(slots.layout === 'live' ? [{ place: 'live', slot: slots.live }] : []),
    { place: 'lead', slot: slots.lead },
    ...LISTS.flatMap((name) => list(name, slots[name], SIZE[name])),
    ...slots.bands.flatMap((band, b) =>
      partsOf(band).flatMap((part, p) => list(`bands.${b}.${p}`, part.stories, part.size)),
    ),
  ]
}

/** Media ids that a front sets in place of its stories' own pictures, each once, including slots of other layouts. */
export const picturesIn = (slots: FrontSlots): string[] => [
  ...new Set(everySlot({ ...slots, layout: 'live' }).flatMap(({ slot }) => chosenIn(slot)?.picture ?? [])),
]

export const slotAt = (slots: FrontSlots, place: Place): Slot =>
  everySlot(slots).find((one) => one.place === place)?.slot ?? null

/**
 * Replaces one slot of a front. A list in which only rule-filled slots are left becomes empty: the rule fills it again.
 */
export function withSlot(slots: FrontSlots, place: Place, slot: Slot): FrontSlots {
  const [name = '', ...numbers] = place.split('.')
  const [first = 0, part = 0, n = 0] = numbers.map(Number)
  if (name === 'lead' || name === 'live') return { ...slots, [name]: slot }
  if (name === 'leadLinks')
    return { ...slots, leadLinks: put(slots.leadLinks, 0, first, slot).filter((one) => one !== null) }
  const list = LISTS.find((one) => one === name)
  if (list) return { ...slots, [list]: put(slots[list], SIZE[list], first, slot) }
  return { ...slots, bands: slots.bands.map((band, b) => (b === first ? inBand(band, part, n, slot) : band)) }
}

function put(stories: Slot[], size: number, n: number, slot: Slot): Slot[] {
  const all = placesIn(stories, size)
  const padded = Array.from({ length: Math.max(all.length, n + 1) }, (_, at) => (at === n ? slot : (all[at] ?? null)))
  return padded.length === size && padded.every((one) => one === null) ? [] : padded
}

function inBand(band: BandSlots, part: number, n: number, slot: Slot): BandSlots {
  const into = <P extends { stories: Slot[] }>(parts: P[], size: number): P[] =>
    parts.map((one, p) => (p === part ? { ...one, stories: put(one.stories, size, n, slot) } : one))
  switch (band.kind) {
    case 'feature':
      return { ...band, story: slot }
    case 'river':
      return { ...band, stories: put(band.stories, SIZE.river, n, slot) }
    case 'halves':
      return { ...band, halves: into(band.halves, SIZE.halves) }
    default:
      return { ...band, columns: into(band.columns, SIZE.four) }
  }
}

export type DuplicateStory = { story: number; places: [Place, Place] }

/** First story found in two slots, with both slots; null where every story stands once. */
export function duplicateStoryIn(slots: FrontSlots): DuplicateStory | null {
  const seen = new Map<number, Place>()
  // Checks the slot of a live story in every layout, because changing the layout must not duplicate a story.
  for (const { place, slot } of everySlot({ ...slots, layout: 'live' })) {
    const story = chosenIn(slot)?.story
    if (story === undefined) continue
    const first = seen.get(story)
    if (first !== undefined) return { story, places: [first, place] }
    seen.set(story, place)
  }
  return null
}

/** Time when the next story leaves its slot after `now` (ms UTC); null where none will. */
export function nextSlotExpiry(slots: FrontSlots, now: number): number | null {
  const times = everySlot({ ...slots, layout: 'live' }).flatMap(({ slot }) => chosenIn(slot)?.until ?? [])
  const ahead = times.filter((at) => at > now)
  return ahead.length > 0 ? Math.min(...ahead) : null
}

/** Content of a slot at a time (ms UTC): a story whose time is up has left it to the rule. */
export function slotContentAt(slot: Slot, at: number): Slot {
  const until = chosenIn(slot)?.until
  return until !== undefined && until <= at ? null : slot
}

/** The front as it stands at a time (ms UTC), without the stories whose time is up. */
export function frontAt(slots: FrontSlots, at: number): FrontSlots {
  const left = everySlot({ ...slots, layout: 'live' }).filter(({ slot }) => slotContentAt(slot, at) !== slot)
  // Clears from the last slot to the first, because links under the lead move up when one leaves.
  return left.toReversed().reduce((rest, { place }) => withSlot(rest, place, null), slots)
}

/** A slot that differs between two fronts. */
export type SlotChange = { place: Place; was: Slot; is: Slot }

/** Slots that differ between two fronts, in the order of the later one; slots that are gone come last. */
export function changesBetween(before: FrontSlots, after: FrontSlots): SlotChange[] {
  const was = new Map(everySlot(before).map(({ place, slot }) => [place, slot]))
  const now = everySlot(after)
  const places = new Set(now.map(({ place }) => place))
  const changed = now.map(({ place, slot }) => ({ place, was: was.get(place) ?? null, is: slot }))
  const gone = [...was].filter(([place]) => !places.has(place)).map(([place, slot]) => ({ place, was: slot, is: null }))
  return [...changed, ...gone].filter((one) => JSON.stringify(one.was) !== JSON.stringify(one.is))
}
