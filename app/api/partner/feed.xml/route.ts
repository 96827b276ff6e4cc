import { methods } from '#app/api/http/methods.ts'
import { partnerChannel, partnerFeed } from '#app/api/partner/partner-feed.ts'
import { partnerRoute } from '#app/api/partner/partner-route.ts'
import { rss } from '#domain/syndication/rss.ts'

const TYPE = 'application/rss+xml'
const reading = {
  does: 'Returns the newest stories that the contract covers, in full, as RSS 2.0 for feed readers.',
  ...partnerFeed,
  streams: [TYPE],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: partnerRoute(reading, (_, { db, partner }) => {
    const channel = partnerChannel(db, partner)
    const answer = new Response(rss(channel), { headers: { 'content-type': `${TYPE}; charset=utf-8` } })
    return { answer, stories: channel.items.length }
  }),
})
