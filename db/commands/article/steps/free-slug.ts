import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/**
 * True if no other story has the address: in public, now or formerly, on the desk, or on the schedule. `articleId`
 * null: for a new story.
 * A working copy without unpublished changes has its slug among the addresses.
 */
export function isFreeSlug(db: Readable, slug: string, articleId: number | null): boolean {
  const taken = statement(
    db,
    `select 1 from addresses where slug = @slug and article_id is not @id
     union all select 1 from articles where slug = @slug and has_changes_not_out = 1 and id is not @id
     union all select 1 from jobs where json_extract(payload, '$.slug') = @slug and done_at is null
       and json_extract(payload, '$.articleId') is not @id limit 1`,
  ).get({ slug, id: articleId })
  return taken === undefined
}

/** The wanted slug, or the first of `-2`, `-3` … that is free. */
export function freeSlug(db: Readable, wanted: string, articleId: number | null): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (isFreeSlug(db, slug, articleId)) return slug
  }
}
