import { z } from 'zod'
import { inQuotes } from '#domain/messages/in-quotes.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import { handedEdition } from '#domain/newsletters/handed-edition.ts'
import { type WebhookForm, webhookKind } from '#domain/notifications/notification-kind.ts'
import { announcement, pathOfNotification } from '#domain/notifications/notification-words.ts'
import { noticeChange, type WhatChanged } from '#domain/republish/copy-views.ts'
import { insideQuotes } from '#domain/text/inside-quotes.ts'

/** An event of the desk, as it was then. It is stored in the outbox, and sent in the form that the webhook has by then. */
export const webhookEvent = z.strictObject({
  kind: z.union([webhookKind, z.enum(['test', 'copies-changed'])]),
  /** ms UTC. */
  at: z.number(),
  /** The person; null for the scheduler and the server. */
  by: z.string().nullable(),
  /** To whom a story was handed. */
  to: z.string().nullable(),
  /** Null: the front, or a test. */
  story: z.strictObject({ id: z.number(), headline: z.string(), path: z.string().nullable() }).nullable(),
  comment: z.string(),
  /** An edition of a newsletter whose sending begins. */
  edition: handedEdition.optional(),
  /** To a house: the stories that changed of which it has copies. */
  copies: z.array(noticeChange).optional(),
})
export type WebhookEvent = z.infer<typeof webhookEvent>

type Place = { siteUrl: string; paper: string }

function says({ kind, by, to, story, edition, copies = [] }: WebhookEvent, { paper }: Place): string {
  if (kind === 'test') return t('A test message from the desk of {paper}.', { paper })
  if (kind === 'copies-changed')
    return t('{n, plural, one {# change} other {# changes}} of stories of {paper} that you republished', {
      n: copies.length,
      paper,
    })
  if (kind !== 'edition-begun')
    return announcement({ kind, by, headline: story?.headline ?? null, to: to ?? t('nobody') })
  const { list = '', subject = '' } = edition ?? {}
  return t('A new edition of {list}: {subject}', { list, subject: inQuotes(insideQuotes(subject)) })
}

function deskPath({ kind, story }: WebhookEvent): string {
  if (kind === 'test' || kind === 'copies-changed') return '/desk'
  return kind === 'edition-begun' ? '/desk/newsletters' : pathOfNotification(kind, story?.id ?? null)
}

/** The body of a message, JSON in both forms. `message` names it, also when it is sent again. */
export function webhookBody(
  form: WebhookForm,
  event: WebhookEvent,
  { message, ...place }: Place & { message: string },
) {
  const { kind, story, comment, copies } = event
  if (copies)
    return JSON.stringify(form === 'slack' ? { text: housesText(event, place) } : forHouse(event, message, place))
  const desk = `${place.siteUrl}${deskPath(event)}`
  if (form === 'slack') return JSON.stringify({ text: slackText(event, desk, place) })
  return JSON.stringify({
    id: message,
    kind,
    at: new Date(event.at).toISOString(),
    paper: place.paper,
    says: says(event, place),
    by: event.by,
    to: event.to,
    comment,
    story: story && {
      id: story.id,
      headline: story.headline,
      url: story.path === null ? null : `${place.siteUrl}${story.path}`,
    },
    edition: event.edition ?? null,
    desk,
  })
}

/** Slack reads these three characters as markup. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function slackText(event: WebhookEvent, desk: string, place: Place): string {
  const { story, comment, edition } = event
  const url = edition?.url ?? (story?.path ? `${place.siteUrl}${story.path}` : null)
  const read = url === null ? '' : ` <${url}|${escaped(t('Read it'))}>`
  const said = comment === '' ? '' : `\n> ${escaped(comment)}`
  return `${escaped(says(event, place))}${read} <${desk}|${escaped(t('Open the desk'))}>${said}`
}

const CHANGES = {
  corrected: msg('Corrected: {headline}'),
  updated: msg('Updated: {headline}'),
  withdrawn: msg('Withdrawn, please take your copy down: {headline}'),
} satisfies Record<WhatChanged, Message>

/** A house is no part of the desk: it gets the addresses of stories, and nothing of who changed them. */
const forHouse = (event: WebhookEvent, id: string, place: Place) => ({
  id,
  kind: event.kind,
  at: new Date(event.at).toISOString(),
  paper: place.paper,
  says: says(event, place),
  stories: (event.copies ?? []).map(({ articleId, path, at, ...change }) => ({
    ...change,
    id: articleId,
    at: new Date(at).toISOString(),
    url: place.siteUrl + path,
  })),
})

function housesText(event: WebhookEvent, place: Place): string {
  const lines = (event.copies ?? []).map(({ what, headline, path, note }) => {
    const link = `<${place.siteUrl}${path}|${escaped(t('Read it'))}>`
    return `\n• ${escaped(t(CHANGES[what], { headline }))} ${link}${note === '' ? '' : `\n> ${escaped(note)}`}`
  })
  return escaped(says(event, place)) + lines.join('')
}
