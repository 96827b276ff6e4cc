import { z } from 'zod'
import type { Db } from '#db/engine/open.ts'
import { toItems } from '#db/queries/feeds/feed-items.ts'
import { partnerFeedDepartures } from '#db/queries/partners/partner-feed-departures.ts'
import type { Partner } from '#db/queries/partners/partner-of.ts'
import { partnerPage } from '#db/queries/partners/partner-page.ts'
import { newsroomBegan } from '#db/queries/settings/newsroom-began.ts'
import { site } from '#db/queries/settings/site.ts'
import { FEED_LENGTH, type FeedChannel } from '#domain/syndication/feed-channel.ts'
import { env } from '#env.ts'

/** Shared spec of the feeds for partners. */
export const partnerFeed = {
  least: 'partner',
  takes: z.object({
    token: z.string().max(100).optional().describe('The token, for clients that cannot send a header.'),
  }),
  answers: z.string(),
} as const

/** Builds a feed of the newest stories that a contract covers. The address in the feed omits the token. */
export function partnerChannel(db: Db, { scope }: Partner): FeedChannel {
  const { stories } = partnerPage(db, scope, { before: null, limit: FEED_LENGTH })
  return {
    site: site(db),
    origin: env.siteUrl,
    base: '/',
    at: '/api/partner',
    name: null,
    description: '',
    items: toItems(
      db,
      stories.map(({ story }) => story),
    ),
    gone: partnerFeedDepartures(db, scope),
    began: newsroomBegan(db),
    before: null,
    next: null,
    previous: null,
    hubs: [],
  }
}
