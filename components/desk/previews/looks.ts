import { SCREEN_NAMES } from '#components/desk/parts/screen-names.ts'
import { type Message, msg } from '#domain/messages/t.ts'

/** Ways to look at a story before it is published. */
export const LOOKS = ['phone', 'desktop', 'card', 'search', 'feed'] as const
export type Look = (typeof LOOKS)[number]

export const LOOK_NAMES: Record<Look, Message> = {
  ...SCREEN_NAMES,
  card: msg('Share card'),
  search: msg('Search result'),
  feed: msg('Feed item'),
}

/** Address of the frame that shows a look; null for looks that the desk renders itself. */
export function frameOf(look: Look, id: number): string | null {
  if (look === 'phone' || look === 'desktop') return `/desk/articles/${id}/preview`
  return look === 'feed' ? `/desk/articles/${id}/preview/feed-item` : null
}
