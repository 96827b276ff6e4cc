import { z } from 'zod'
import { spreadNews } from '#db/commands/spread-news.ts'
import type { Db } from '#db/open.ts'

const payload = z.object({ since: z.number(), seq: z.number() })

/** Finds out which feeds changed, and has hubs and subscribers told of them. */
export const deliverFeedsChanged = (db: Db, clock: () => number) => async (told: unknown) => {
  const news = payload.parse(told)
  return { ...news, ...(await spreadNews(db, news, clock())) }
}
