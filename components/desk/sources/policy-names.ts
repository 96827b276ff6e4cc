import { type Message, msg } from '#domain/messages/t.ts'
import type { SourcePolicy } from '#domain/views.ts'

export const POLICY_NAMES: Record<SourcePolicy, Message> = {
  own: msg('Our own, or exclusive'),
  'may-rank': msg('Licensed, may rank'),
  'not-in-news': msg('Licensed, not in Google News'),
  'no-index': msg('Licensed, not indexed'),
}
