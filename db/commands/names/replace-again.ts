import { eq } from 'drizzle-orm'
import { type Part, replacePart } from '#db/commands/names/replace-names.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { storedSetting } from '#db/queries/settings/stored-setting.ts'
import { settings } from '#db/schema/tables.ts'
import { type ChosenNames, MOST_AT_ONCE } from '#domain/names/name-form.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** Key of the setting that a restore leaves; it is not exported, and no part of the newsroom’s hash. */
export const REPLACED_SINCE = 'replaced-since'
/** Acts that a restored database does not have, each with its stories and the rest. */
export type ReplacedSince = (Omit<Part, 'stories'> & { stories: Required<ChosenNames>[] })[]

/**
 * After a restore: replaces again what was replaced since the backup, before anything is served. A story that is done is
 * not done twice, so that it goes on after a crash. Returns the ids of these stories. `now` in ms UTC.
 */
export function replaceAgain(db: Db, now: number): number[] {
  const since = (storedSetting(db, REPLACED_SINCE) ?? []) as ReplacedSince
  const done: number[] = []
  for (const { stories, ...act } of since) {
    for (let at = 0; at < stories.length; at += MOST_AT_ONCE) {
      const part = stories.slice(at, at + MOST_AT_ONCE)
      write(db, (tx) => replacePart(tx, SYSTEM, { ...act, stories: part }, now))
      done.push(...part.flatMap(({ of, id }) => (of === 'story' ? id : [])))
    }
  }
  if (since.length > 0) {
    write(db, (tx) => ok(tx.delete(settings).where(eq(settings.key, REPLACED_SINCE)).run()))
  }
  return [...new Set(done)]
}
