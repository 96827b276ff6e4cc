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

const sentences: Record<NotificationKind, (event: Announced) => string> = {
  'sent-back': (event) => `${somebody(event)} sent ${story(event)} back.`,
  'handed-over': (event) => `${somebody(event)} handed ${story(event)} to ${event.to}.`,
  mentioned: (event) => `${somebody(event)} mentioned ${event.to} in a note on ${story(event)}.`,
  'in-review': (event) => `${somebody(event)} sent ${story(event)} in for review.`,
  published: (event) =>
    event.by === null ? `${story(event)} was published as scheduled.` : `${event.by} published ${story(event)}.`,
  'publication-undone': (event) => `${somebody(event)} put ${story(event)} back to draft: it is no longer public.`,
  'not-gone-out': (event) => `${story(event)} was not published at its time.`,
  'red-receipt': (event) => `${story(event)} was not seen on every page.`,
}

/** Says in one sentence what happened: for the bell, letters and webhooks. */
export const announcement = (event: Announced): string => sentences[event.kind](event)

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
