import type { Layout } from '#domain/article/front/front-slots.ts'
import type { Within } from '#domain/article/lists/ranking.ts'
import { type Message, msg } from '#domain/messages/t.ts'

export const LAYOUT_NAMES: Record<Layout, Message> = {
  calm: msg('Calm', 'layout of the front'),
  big: msg('Big news'),
  live: msg('Live on top'),
}

/** Names of the rules that fill a slot with the most read story of a period. */
export const MOST_READ_NAMES: Record<Within, Message> = {
  '3h': msg('most read, 3 hours'),
  '24h': msg('most read, 24 hours'),
  '7d': msg('most read, 7 days'),
}
