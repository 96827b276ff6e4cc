import type { Db } from '#db/engine/open.ts'
import { schemaState } from '#db/engine/schema-state.ts'
import { contentChecks } from '#db/health/content-checks.ts'
import { fileChecks } from '#db/health/database-checks.ts'
import { missingMedia } from '#db/queries/settings/missing-media.ts'

/** A problem in a sentence; `backlog`: search is still to learn of stories, which a server that runs does by itself. */
export type NewsroomProblem = { kind: 'picture' | 'backlog' | 'other'; says: string }

/**
 * Checks the whole newsroom: its schema, the file's integrity, foreign keys, media files, the search index. Returns each
 * problem; an empty list means that all is well. It reads everything, so it is for the terminal, never for a request.
 * `exists` tells whether a media file is there, for a newsroom whose media lie elsewhere.
 */
export function checkNewsroom(db: Db, dataDir: string, exists?: (file: string) => boolean): NewsroomProblem[] {
  const context = { db, schema: schemaState(db), now: 0 }
  const remarks = [...fileChecks, ...contentChecks].flatMap((check) => [...check.look(context)])
  const pictures = missingMedia(db, dataDir, exists).map(({ id, name, files, bytes }) =>
    bytes === null
      ? `The picture ${name} (${id}) lacks ${files.length} of its files.`
      : `The file ${name} (${id}) is missing.`,
  )
  return [
    ...remarks.flatMap(({ level, found: says, isBacklog }): NewsroomProblem[] =>
      level === 'ok' ? [] : [{ kind: isBacklog ? 'backlog' : 'other', says }],
    ),
    ...pictures.map((says) => ({ kind: 'picture' as const, says })),
  ]
}
