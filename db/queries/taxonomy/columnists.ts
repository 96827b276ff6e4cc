import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { AUTHOR_COLUMNS, AUTHORS, type AuthorRow, toAuthor } from '#db/queries/article/authors-of.ts'
import type { AuthorRef } from '#domain/views.ts'

/** Newest stories of a section whose authors count. */
const DEPTH = 60

/**
 * The authors with a portrait who wrote most of a section's newest stories, the most frequent first. Reads those without
 * one, too, because they may get one. The section's list, whose tag the caller reads, changes with each of its stories.
 */
export function columnists(db: Readable, { id, limit }: { id: number; limit: number }): AuthorRef[] {
  const rows = statement<AuthorRow>(
    db,
    `select ${AUTHOR_COLUMNS} from
       (select article_id from listings where list = ? order by published_at desc, article_id desc limit ${DEPTH}) newest
     cross join published p on p.article_id = newest.article_id
     cross join json_each(p.author_ids) j cross join ${AUTHORS} where a.id = j.value
     group by a.id order by count(*) desc, a.id`,
  ).all(`section:${id}`)
  reading(...rows.map((author) => `author:${author.id}`))
  return rows
    .map(toAuthor)
    .filter(({ portrait }) => portrait !== null)
    .slice(0, limit)
}
