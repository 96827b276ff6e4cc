/** Ways to look at a story before it is published. */
export const LOOKS = ['phone', 'desktop', 'card', 'search', 'feed'] as const
export type Look = (typeof LOOKS)[number]

/** Address of the frame that shows a look; null for looks that the desk renders itself. */
export function frameOf(look: Look, id: number): string | null {
  if (look === 'phone' || look === 'desktop') return `/desk/articles/${id}/preview`
  return look === 'feed' ? `/desk/articles/${id}/preview/feed-item` : null
}
