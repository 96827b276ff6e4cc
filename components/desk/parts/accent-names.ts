import { type Message, msg } from '#domain/messages/t.ts'
import type { Accent } from '#domain/views.ts'

/** The colours of the design: the keys are those of the sections that they were made for. */
export const ACCENT_NAMES: Record<Accent, Message> = {
  world: msg('Blue'),
  politics: msg('Red'),
  business: msg('Ochre'),
  climate: msg('Green'),
  science: msg('Teal'),
  culture: msg('Plum'),
  sport: msg('Violet'),
  opinion: msg('Orange'),
}
