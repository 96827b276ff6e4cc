import { inQuotes } from '#domain/messages/in-quotes.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { NotificationKind } from '#domain/notifications/notification-kind.ts'
import { cutText } from '#domain/text/cut-text.ts'
import { insideQuotes } from '#domain/text/inside-quotes.ts'

/** Facts of a notification. Names and headlines are the present ones. */
export type Announced = {
  kind: NotificationKind
  /** The person; null for the scheduler and the server. */
  by: string | null
  /** Null: the front. */
  headline: string | null
  /** The person whom it is about; null if it is the reader. */
  to: string | null
}

/** Sentences about a story, about the front, of the scheduler, and to somebody else than its reader. */
type Sentences = { story: Message; front?: Message; scheduled?: Message; other?: Message }
const SENTENCES: Record<NotificationKind, Sentences> = {
  'sent-back': { story: msg('{who} sent {story} back.') },
  'handed-over': { story: msg('{who} handed {story} to you.'), other: msg('{who} handed {story} to {to}.') },
  mentioned: {
    story: msg('{who} mentioned you in a note on {story}.'),
    other: msg('{who} mentioned {to} in a note on {story}.'),
  },
  'in-review': { story: msg('{who} sent {story} in for review.') },
  published: { story: msg('{who} published {story}.'), scheduled: msg('{story} was published as scheduled.') },
  'publication-undone': { story: msg('{who} put {story} back to draft: it is no longer public.') },
  'not-gone-out': {
    story: msg('{story} was not published at its time.'),
    front: msg('The front was not published at its time.'),
  },
  'red-receipt': {
    story: msg('{story} was not seen on every page.'),
    front: msg('The front was not seen on every page.'),
  },
  'request-arrived': { story: msg('A request to change or take down a story has arrived.') },
  'request-due': { story: msg('A request to change or take down a story is due within three days.') },
  'original-changed': {
    story: msg('The paper that {story} was taken in from has changed it. Nothing was changed here.'),
  },
  'original-gone': {
    story: msg('The paper that {story} was taken in from has withdrawn it, or no longer lets others republish it.'),
  },
  'edition-waits': {
    story: msg('{story} was not sent at its time.'),
    front: msg('An edition of a newsletter waits for you: it was not sent at its time, or its sending has stopped.'),
  },
}

/** Says in one sentence what happened: for the bell, letters and webhooks. */
export function announcement({ kind, by, headline, to }: Announced): string {
  const { story, front, scheduled, other } = SENTENCES[kind]
  const message = (headline === null && front) || (by === null && scheduled) || (to !== null && other) || story
  return t(message, {
    who: by ?? t('Somebody'),
    story: headline === null ? t('The front') : inQuotes(insideQuotes(headline) || t('Untitled')),
    to: to ?? '',
  })
}

/** The page of the desk that a notification leads to. */
export function pathOfNotification(kind: NotificationKind, articleId: number | null): `/desk${string}` {
  if (kind === 'edition-waits') return '/desk/newsletters'
  if (kind === 'request-arrived' || kind === 'request-due') return '/desk/requests'
  if (kind === 'original-changed') return '/desk/imports/conflicts'
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
