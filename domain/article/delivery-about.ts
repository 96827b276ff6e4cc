import { z } from 'zod'

/** Of any kind of payload: what of it can be said in a few words. */
const told = z.object({
  tags: z.array(z.string()).default([]),
  feeds: z.number().nullable().default(null),
  hubs: z.number().default(0),
  count: z.number().nullable().default(null),
})

/** What a delivery tells, in a few words: `payload` is what waits in the outbox, or what was kept of it. */
export function deliveryAbout(kind: string, payload: unknown): string {
  const { tags, feeds, hubs, count } = told.parse(payload)
  switch (kind) {
    case 'purge':
      return many(tags.length, 'tag')
    case 'feeds-changed':
      return feeds === null ? 'what changed in feeds' : `${many(feeds, 'feed')}, for ${many(hubs, 'hub')}`
    case 'websub-publish':
      return feeds === null ? 'which feeds changed' : many(feeds, 'feed')
    case 'indexnow':
      return count === null ? 'which addresses changed' : many(count, 'address', 'addresses')
    default:
      return ''
  }
}

const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : more}`
