import { type Message, msg } from '#domain/messages/t.ts'
import type { Rung } from '#domain/requests/request-views.ts'

/** Names of decisions at the desk. */
export const RUNG_NAMES: Record<Rung, Message> = {
  nothing: msg('Nothing changes'),
  note: msg('Note on the story'),
  update: msg('Story updated'),
  'name-replaced': msg('Name replaced'),
  'no-index': msg('Out of search engines'),
  recall: msg('Taken down'),
}
