import { z } from 'zod'

/** Fields that the summary reads from any kind of payload; missing ones have defaults. */
const facts = z.object({
  tags: z.array(z.string()).default([]),
  feeds: z.number().nullable().default(null),
  hubs: z.number().default(0),
  count: z.number().nullable().default(null),
  template: z.string().default(''),
  everything: z.boolean().default(false),
  isSecond: z.boolean().default(false),
  event: z.object({ kind: z.string() }).default({ kind: '' }),
})

/** Summarises a delivery in a few words. `payload` is the outbox's, or the part of it that was kept after delivery. */
export function deliveryAbout(kind: string, payload: unknown): string {
  const { tags, feeds, hubs, count, template, event, everything, isSecond } = facts.parse(payload)
  switch (kind) {
    case 'purge':
      return (everything ? 'everything' : many(tags.length, 'tag')) + (isSecond ? ', a second time' : '')
    case 'feeds-changed':
      return feeds === null ? 'changed feeds' : `${many(feeds, 'feed')}, for ${many(hubs, 'hub')}`
    case 'websub-publish':
      return feeds === null ? 'changed feeds' : many(feeds, 'feed')
    case 'indexnow':
      return count === null ? 'changed addresses' : many(count, 'address', 'addresses')
    case 'mail':
      return template === 'alert' ? 'letter to an admin' : 'notice to a person'
    case 'webhook':
      return event.kind.replaceAll('-', ' ')
    default:
      return ''
  }
}

const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : more}`
