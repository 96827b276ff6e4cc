import { z } from 'zod'

/** Of any kind of payload: what of it can be said in a few words. */
const told = z.object({
  tags: z.array(z.string()).default([]),
  feeds: z.number().nullable().default(null),
  hubs: z.number().default(0),
  subscribers: z.number().default(0),
  count: z.number().nullable().default(null),
  topic: z.string().default(''),
  mode: z.string().default(''),
})

/** What a delivery tells, in a few words: `payload` is what waits in the outbox, or what was kept of it. */
export function deliveryAbout(kind: string, payload: unknown): string {
  const { tags, feeds, hubs, subscribers, count, topic, mode } = told.parse(payload)
  switch (kind) {
    case 'purge':
      return many(tags.length, 'tag')
    case 'feeds-changed':
      if (feeds === null) return 'what changed in feeds'
      return `${many(feeds, 'feed')}, for ${many(hubs, 'hub')} and ${many(subscribers, 'subscriber')}`
    case 'websub-publish':
      return feeds === null ? 'which feeds changed' : many(feeds, 'feed')
    case 'indexnow':
      return count === null ? 'which addresses changed' : many(count, 'address', 'addresses')
    case 'websub-verify':
      return `whether it meant to ${mode === 'denied' ? 'hear no more of' : mode} ${topic}`
    default:
      return topic
  }
}

const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : more}`
