import type { Readable } from '#db/open.ts'
import { teasersOfIds } from '#db/queries/teasers.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import type { ArticleView, TeaserView } from '#domain/views.ts'

type Input = { article: Pick<ArticleView, 'id' | 'publishedAt' | 'sections'> }

/** The next older story in the primary section; null at its end, or where the story is in none. */
export function nextInSection(db: Readable, { article }: Input): TeaserView | null {
  const section = article.sections[0]
  if (!section) return null
  reading(`list:section:${section.id}`)
  const next = statement<{ id: number }>(
    db,
    `select article_id id from listings where list = ? and (published_at, article_id) < (?, ?)
     order by published_at desc, article_id desc limit 1`,
  ).get(`section:${section.id}`, article.publishedAt, article.id)
  return next ? (teasersOfIds(db, [next.id])[0] ?? null) : null
}
