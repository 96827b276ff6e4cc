/**
 * Rooms of the desk that few people open, and seldom: addresses of their folders in `app/desk/(room)`. What only they say
 * is a script of its own, which no other page loads. A room that is not listed here is one that everybody uses.
 */
export const RARE_ROOMS = [
  '/desk/backups',
  '/desk/copies',
  '/desk/deliveries',
  '/desk/events',
  '/desk/export',
  '/desk/imported',
  '/desk/imports',
  '/desk/links',
  '/desk/newsletters',
  '/desk/partners',
  '/desk/people',
  '/desk/recalls',
  '/desk/redirects',
  '/desk/replacements',
  '/desk/requests',
  '/desk/settings',
] as const

/** The parts that a language's sentences are sent to browsers in: the first screen's, those of common and of rare rooms. */
export type MessagePart = 'first' | 'rest' | 'rare'
/** The address of each part's script. */
export type MessageScripts = Readonly<Record<MessagePart, string>>

const FIRST_SCREENS = /^\/desk(?:\/sign-in|\/link)?\/?(?:\?|$)/

/** Returns the parts that a page of the desk needs, by its path, with or without a query; the first comes first. */
export function messagePartsFor(address: string): MessagePart[] {
  if (FIRST_SCREENS.test(address)) return ['first']
  const path = address.split('?', 1)[0]
  const isRare = RARE_ROOMS.some((room) => path === room || path?.startsWith(`${room}/`))
  return isRare ? ['first', 'rest', 'rare'] : ['first', 'rest']
}
