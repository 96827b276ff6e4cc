import type { NotificationKind } from '#domain/notifications/notification-kind.ts'
import { cutText } from '#domain/text/cut-text.ts'
import { insideQuotes } from '#domain/text/inside-quotes.ts'

/** Facts of a notification. Names and headlines are the present ones; `to` is how its reader is named. */
type Announced = {
  kind: NotificationKind
  /** The person; null for the scheduler and the server. */
  by: string | null
  /** Null: the front. */
  headline: string | null
  to: string
}

const story = ({ headline }: Announced) =>
  headline === null ? 'The front' : `“${insideQuotes(headline) || 'Untitled'}”`
const somebody = ({ by }: Announced) => by ?? 'Somebody'

const sentences: Record<NotificationKind, (told: Announced) => string> = {
  'sent-back': (told) => `${somebody(told)} sent ${story(told)} back.`,
  'handed-over': (told) => `${somebody(told)} handed ${story(told)} to ${told.to}.`,
  mentioned: (told) => `${somebody(told)} mentioned ${told.to} in a note on ${story(told)}.`,
  'in-review': (told) => `${somebody(told)} sent ${story(told)} in for review.`,
  published: (told) =>
    told.by === null ? `${story(told)} was published as scheduled.` : `${told.by} published ${story(told)}.`,
  'publication-undone': (told) => `${somebody(told)} put ${story(told)} back to draft: it is no longer public.`,
  'not-gone-out': (told) => `${story(told)} was not published at its time.`,
  'red-receipt': (told) => `${story(told)} was not seen on every page.`,
}

/** Says in one sentence what happened: for the bell, letters and webhooks. */
export const announcement = (told: Announced): string => sentences[told.kind](told)

/** The page of the desk that a notification leads to. */
export function pathOfNotification(kind: NotificationKind, articleId: number | null): `/desk${string}` {
  if (articleId === null) return '/desk/front/receipt'
  return kind === 'red-receipt' ? `/desk/articles/${articleId}/receipt` : `/desk/articles/${articleId}`
}

const MOST_QUOTED = 280
/**
 * A comment or note in a letter or in the bell, where quotation marks stand around it: on one line, and not longer than
 * a few sentences.
 */
export function quoted(text: string): string {
  return cutText(insideQuotes(text.replace(/\s+/g, ' ').trim()), MOST_QUOTED)
}
