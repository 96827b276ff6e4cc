import type Database from 'better-sqlite3'
import { rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'
import { REPLACED_SINCE, type ReplacedSince } from '#domain/names/replaced-since.ts'

/** Names that were taken out of stories, act by act. Any schema will do; one without them has none. */
export function replacedIn(client: Database.Database): ReplacedSince {
  const stories = rowsOf<{ replacementId: number; articleId: number; keys: string }>(
    client,
    'replaced_stories',
    ['replacementId', 'articleId', 'keys'],
    'order by replacement_id, article_id',
  )
  const acts = rowsOf<{ id: number; at: number; by: string; batch: string; requestId: number | null; forms: string }>(
    client,
    'replacements',
    ['id', 'at', 'by', 'batch', 'requestId', 'forms'],
    'order by id',
  )
  return acts.map(({ id: act, forms, requestId: request, ...row }) => ({
    ...row,
    request,
    forms: JSON.parse(forms) as ReplacedSince[number]['forms'],
    stories: stories
      .filter(({ replacementId }) => replacementId === act)
      .map(({ articleId: id, keys }) => ({ id, keys: JSON.parse(keys) as string[] })),
  }))
}

/**
 * Keeps in a backup’s copy what was replaced since: a setting, because an older schema has no table for it. The names are
 * replaced again as the newsroom starts, before anything is served. Returns the number of stories.
 */
export function keepReplaced(client: Database.Database, former: ReplacedSince): number {
  const before = new Map(replacedIn(client).map(({ batch, stories }) => [batch, new Set(stories.map(({ id }) => id))]))
  const since = former
    .map((act) => ({ ...act, stories: act.stories.filter(({ id }) => !before.get(act.batch)?.has(id)) }))
    .filter(({ stories }) => stories.length > 0)
  if (since.length === 0) return 0
  client
    .prepare('insert into settings (key, value) values (?, ?) on conflict do update set value = excluded.value')
    .run(REPLACED_SINCE, JSON.stringify(since))
  return new Set(since.flatMap(({ stories }) => stories.map(({ id }) => id))).size
}
