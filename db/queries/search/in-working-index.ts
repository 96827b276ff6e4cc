/**
 * Condition of the stories that the index of the desk's search holds: those that are not public as they stand, and those
 * with notes. SQL over `articles a`.
 */
export const IS_IN_WORKING_INDEX = `a.deleted_at is null and (a.has_changes_not_out = 1 or a.status <> 'published'
  or exists (select 1 from notes n where n.article_id = a.id))`
