import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'

/** Which of a story's two texts shows them. A story that an import has just made has one text, which is out. */
export type Copy = 'working' | 'public' | 'both'
/** The media ids of a story's lead and of the pictures in its text. */
export type Shown = { lead: string | null; text: readonly string[] }
export const NOTHING_SHOWN: Shown = { lead: null, text: [] }

const LET_GO = {
  working: 'delete from picture_uses where article_id = ? and is_public = 0',
  public: 'delete from picture_uses where article_id = ? and is_working = 0',
}
const CLEAR = {
  working: 'update picture_uses set is_working = 0 where article_id = ?',
  public: 'update picture_uses set is_public = 0 where article_id = ?',
}
const ADD = `insert into picture_uses (article_id, media_id, place, is_working, is_public) values (?, ?, ?, ?, ?)
  on conflict (article_id, media_id, place) do update set is_working = max(is_working, excluded.is_working),
    is_public = max(is_public, excluded.is_public)`

/**
 * Writes which pictures a text of a story shows, in place of those that it showed. Where a picture is used is then one
 * look into an index, and nobody reads stories for it.
 */
export function savePictureUses(tx: Tx, articleId: number, copy: Copy, { lead, text }: Shown): void {
  if (copy !== 'both') {
    statement(tx, LET_GO[copy]).run(articleId)
    statement(tx, CLEAR[copy]).run(articleId)
  }
  const flags = [copy === 'public' ? 0 : 1, copy === 'working' ? 0 : 1]
  const add = statement(tx, ADD)
  if (lead !== null) add.run(articleId, lead, 'lead', ...flags)
  for (const mediaId of new Set(text)) add.run(articleId, mediaId, 'text', ...flags)
}
