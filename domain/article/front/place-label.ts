import { type Place, partsOf } from '#domain/article/front/front-places.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const LABELS: Record<string, Message> = { live: msg('Live, above everything'), lead: msg('Lead') }
/** Of the lists, with the number in the list. */
const NUMBERED: Record<string, Message> = {
  leadLinks: msg('Under the lead {n, number}'),
  seconds: msg('Second {n, number}', 'place on the front'),
  strip: msg('Strip {n, number}', 'place on the front'),
  opinion: msg('Opinion {n, number}', 'place on the front'),
  latest: msg('Latest {n, number}', 'place on the front'),
}

/** Display name of a slot: “Second 2”, “Harbour 1”. `sectionName` maps a section's id to its name. */
export function placeLabel(place: Place, slots: FrontSlots, sectionName: (id: number) => string | undefined): string {
  const [name = '', ...numbers] = place.split('.')
  const [first = 0, part = 0, n = 0] = numbers.map(Number)
  const label = LABELS[name] ?? NUMBERED[name]
  if (name !== 'bands') return label === undefined ? place : t(label, { n: first + 1 })
  const band = slots.bands[first]
  const section = band && partsOf(band)[part]?.section
  if (section == null) return t('Feature', {}, 'place on the front')
  const named = sectionName(section)
  return named === undefined ? t('A closed section {n, number}', { n: n + 1 }) : `${named} ${n + 1}`
}
