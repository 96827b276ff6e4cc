import { type Place, partsOf } from '#domain/article/front/front-places.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'

const LABELS: Record<string, string> = {
  live: 'Live, above everything',
  lead: 'Lead',
  leadLinks: 'Under the lead',
  seconds: 'Second',
  strip: 'Strip',
  opinion: 'Opinion',
  latest: 'Latest',
}

/** Display name of a slot: “Second 2”, “Harbour 1”. `sectionName` maps a section's id to its name. */
export function placeLabel(place: Place, slots: FrontSlots, sectionName: (id: number) => string | undefined): string {
  const [name = '', ...numbers] = place.split('.')
  const [first = 0, part = 0, n = 0] = numbers.map(Number)
  if (name !== 'bands') return numbers.length === 0 ? (LABELS[name] ?? name) : `${LABELS[name] ?? name} ${first + 1}`
  const band = slots.bands[first]
  const section = band && partsOf(band)[part]?.section
  if (section == null) return 'Feature'
  return `${sectionName(section) ?? 'A closed section'} ${n + 1}`
}
