import { z } from 'zod'
import { deskPage, id, instant } from '#domain/article/desk-views.ts'

/** Who is told by the hub of our own. What its deliveries are signed with is told to nobody. */
export const subscriber = z
  .strictObject({
    id,
    topic: z.string().describe('The path of the feed.'),
    host: z.string().describe('Where it is told.'),
    since: instant,
    leaseUntil: instant.describe('When it has to have asked again.'),
    deliveredAt: instant.nullable().describe('When it was told last.'),
    isSigned: z.boolean(),
    lastError: z.string().nullable().describe('Why it could not be told, while that is tried again.'),
  })
  .meta({ id: 'Subscriber' })
export type Subscriber = z.infer<typeof subscriber>

export const subscriberPage = deskPage(subscriber).extend({
  feeds: z.array(z.strictObject({ topic: z.string(), count: z.int() })).describe('How many each feed has.'),
})
export type SubscriberPage = z.infer<typeof subscriberPage>
