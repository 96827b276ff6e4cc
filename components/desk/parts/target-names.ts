import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import { type Message, msg } from '#domain/messages/t.ts'

/** Names of what a link or a redirect leads to. */
export const TARGET_NAMES: Record<LinkSuggestion['kind'], Message> = {
  story: msg('Story'),
  section: msg('Section'),
  topic: msg('Topic'),
  author: msg('Byline'),
  page: msg('Page'),
  file: msg('File'),
}
