import { z } from 'zod'
import { id, instant } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { notificationKind, webhookForm, webhookKind } from '#domain/notifications/notification-kind.ts'

const text = z.string()

/** Something that concerns the signed-in person. */
export const notificationView = z
  .strictObject({
    id,
    kind: notificationKind,
    says: text.describe('What happened, in one sentence.'),
    text: text.describe('The note or comment; empty if there is none.'),
    path: text.describe('The page of the desk that it leads to.'),
    at: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notification' })
export type NotificationView = z.infer<typeof notificationView>

export const ownNotificationsView = z.strictObject({
  items: z.array(notificationView),
  next: text.nullable(),
  unread: z.int().describe('How many are unread, of all.'),
})
export type OwnNotificationsView = z.infer<typeof ownNotificationsView>

/** Kinds of notifications that a person gets by letter, and whether the paper sends any. */
export const letterChoicesView = z.strictObject({
  sendsMail: z.boolean(),
  kinds: z.array(z.strictObject({ kind: notificationKind, isMailed: z.boolean() })),
})
export type LetterChoicesView = z.infer<typeof letterChoicesView>

export const webhookView = z
  .strictObject({
    id,
    address: text,
    form: webhookForm,
    kinds: z.array(webhookKind),
    createdAt: instant,
  })
  .meta({ id: 'Webhook' })
export type WebhookView = z.infer<typeof webhookView>

const httpsAddress = z
  .url({ protocol: /^https$/, error: () => t('is not an address that begins with https://') })
  .max(2_048)
  .refine(
    (address) => {
      const url = URL.parse(address)
      return url === null || url.username + url.password === ''
    },
    { error: () => t('has a name or password in it') },
  )

/** Fields of a webhook that an admin sets. */
export const webhookFields = z.strictObject({
  address: httpsAddress,
  form: webhookForm,
  kinds: z.array(webhookKind).min(1, 'names nothing').max(webhookKind.options.length),
})
export type WebhookFields = z.infer<typeof webhookFields>
