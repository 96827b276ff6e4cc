import type Database from 'better-sqlite3'
import { rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'
import { REPLACED_SINCE, type ReplacedSince } from '#db/commands/names/replace-again.ts'
import type { NameOwner } from '#domain/names/name-form.ts'

const nameOf = ({ of, id }: ReplacedSince[number]['stories'][number]): string => `${of} ${id}`

/** Names that were taken out of stories and everything else, act by act. Any schema will do; one without them has none. */
export function replacedIn(client: Database.Database): ReplacedSince {
  type Named = { replacementId: number; kind: NameOwner | null; id: number; keys: string }
  const named = (table: string, id: string) =>
    rowsOf<Named & Record<string, unknown>>(
      client,
      table,
      ['replacementId', 'kind', id, 'keys'],
      'order by 1, 2, 3',
    ).map((row) => ({ ...row, id: Number(row[id]) }))
  // The second is the table of an earlier schema.
  const stories = [...named('replaced_names', 'ownerId'), ...named('replaced_stories', 'articleId')]
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
      .map(({ kind, id, keys }) => ({ of: kind ?? 'story', id, keys: JSON.parse(keys) as string[] })),
  }))
}

/**
 * Keeps in a backup’s copy what was replaced since: a setting, because an older schema has no table for it. The names are
 * replaced again as the newsroom starts, before anything is served. Returns the number of stories.
 */
export function keepReplaced(client: Database.Database, former: ReplacedSince): number {
  const before = new Map(replacedIn(client).map(({ batch, stories }) => [batch, new Set(stories.map(nameOf))]))
  const since = former
    .map((act) => ({ ...act, stories: act.stories.filter((one) => !before.get(act.batch)?.has(nameOf(one))) }))
    .filter(({ stories }) => stories.length > 0)
  if (since.length === 0) return 0
  client
    .prepare('insert into settings (key, value) values (?, ?) on conflict do update set value = excluded.value')
    .run(REPLACED_SINCE, JSON.stringify(since))
  return new Set(since.flatMap(({ stories }) => stories.filter(({ of }) => of === 'story').map(nameOf))).size
}
