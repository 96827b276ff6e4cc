import type { Db } from '#db/engine/open.ts'
import { schemaState } from '#db/engine/schema-state.ts'
import { wrongPictureUses } from '#db/queries/media/wrong-picture-uses.ts'
import { integrityProblems, orphansByTable } from '#db/queries/settings/integrity-problems.ts'
import { missingMedia } from '#db/queries/settings/missing-media.ts'
import { publicRowProblems } from '#db/queries/settings/public-row-problems.ts'
import { searchBacklog, searchFaults } from '#db/queries/settings/search-problems.ts'

/** A problem in a sentence; `backlog`: search is still to learn of stories, which a server that runs does by itself. */
export type NewsroomProblem = { kind: 'picture' | 'backlog' | 'other'; says: string }

/**
 * Checks the whole newsroom: its schema, the file's integrity, foreign keys, media files, the search index. Returns each problem; an
 * empty list means that all is well. It reads everything, so it is for the terminal, never for a
 * request. `news doctor` reports the same parts one by one. `exists` tells whether a media file is there, for a newsroom
 * whose media lie elsewhere.
 */
export function checkNewsroom(db: Db, dataDir: string, exists?: (file: string) => boolean): NewsroomProblem[] {
  const uses = wrongPictureUses(db)
  const of = (kind: NewsroomProblem['kind'], said: string[]) => said.map((says) => ({ kind, says }))
  const others = [
    ...schemaState(db).differences.map((said) => `The schema differs: ${said}.`),
    ...integrityProblems(db).map((said) => `The database is damaged: ${said}`),
    ...[...orphansByTable(db)].map(([table, rows]) => `${rows} rows of ${table} point to what does not exist.`),
    ...searchFaults(db),
    ...publicRowProblems(db),
    ...(uses === 0
      ? []
      : [`${uses} uses of pictures that are missing from their table, or are none (npm run news -- reindex).`]),
    ...(isSearchIndexDamaged(db) ? ['The search index is damaged (npm run news -- reindex).'] : []),
  ]
  const pictures = missingMedia(db, dataDir, exists).map(
    ({ id, name, files }) => `The picture ${name} (${id}) lacks ${files.length} of its files.`,
  )
  return [...of('backlog', searchBacklog(db)), ...of('other', others), ...of('picture', pictures)]
}

/** Has FTS5 compare its index with the stored words. A statement that writes nothing and still needs the write lock. */
function isSearchIndexDamaged({ $client }: Db): boolean {
  try {
    for (const index of ['search_index', 'working_index'])
      $client.prepare(`insert into ${index} (${index}) values ('integrity-check')`).run()
    return false
  } catch {
    return true
  }
}
