import { z } from 'zod'

/** Everything that a person is notified of because it concerns them. */
export const notificationKind = z.enum([
  'sent-back',
  'handed-over',
  'mentioned',
  'in-review',
  'published',
  'publication-undone',
  'not-gone-out',
  'red-receipt',
  'edition-waits',
  'request-arrived',
  'request-due',
  'original-changed',
  'original-gone',
])
export type NotificationKind = z.infer<typeof notificationKind>
export const NOTIFICATION_KINDS = notificationKind.options

/** Kinds of which people and webhooks are told: all but mentions, which are between colleagues. */
const shared = notificationKind.exclude(['mentioned'])
/** The kinds that a webhook can be notified of; an edition of a newsletter that begins is for programs that send it. */
export const webhookKind = z.enum([...shared.options, 'edition-begun'])
export type WebhookKind = z.infer<typeof webhookKind>
export const WEBHOOK_KINDS = webhookKind.options

export const isWebhookKind = (kind: NotificationKind): kind is z.infer<typeof shared> => kind !== 'mentioned'

/** `json`: a message of our own, for programs; `slack`: a text, as incoming webhooks of Slack and others take it. */
export const webhookForm = z.enum(['json', 'slack'])
export type WebhookForm = z.infer<typeof webhookForm>
