import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { and, gt, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { STORY } from '#db/export/content-tables.ts'
import { lineFile } from '#db/export/line-file.ts'
import { FILES } from '#db/export/manifest.ts'
import { tableReader } from '#db/export/rows.ts'
import { partnerStories } from '#db/queries/partners/partner-stories.ts'
import { site } from '#db/queries/settings/site.ts'
import { articles } from '#db/schema/tables.ts'
import type { ExportedFile } from '#domain/import/export-manifest.ts'
import { ninjs } from '#domain/syndication/ninjs.ts'

/** Abort signal and progress callback of a long step. */
export type Step = { signal: AbortSignal; onDone: (done: number) => void }

/** Number of stories between two checks of the abort signal. */
const BATCH = 50

const NEXT = prepared({ after: articles.id }, (db, { after }) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(and(gt(articles.id, after), isNull(articles.deletedAt)))
    .orderBy(articles.id)
    .limit(BATCH),
)

/**
 * Exports every story with the rows that belong to it, a story a line, and each public one again in ninjs, unless `origin`
 * is null. Null if it was aborted.
 */
export async function exportStories(
  db: Readable,
  dir: string,
  { signal, origin, onDone }: Step & { origin: string | null },
): Promise<ExportedFile[] | null> {
  const stories = lineFile(dir, FILES.stories)
  const out = origin === null ? null : { file: lineFile(dir, FILES.ninjs), about: { site: site(db), origin } }
  // Nothing of an earlier export is left if the addresses in it are unknown.
  if (!out) fs.rmSync(path.join(dir, FILES.ninjs), { force: true })
  const tellStory = storyTeller(db)
  try {
    let done = 0
    for (let after = 0; ;) {
      const ids = NEXT.all(db, { after }).map(({ id }) => id)
      for (const id of ids) stories.add(tellStory(id))
      if (out) for (const one of partnerStories(db, ids)) out.file.add(ninjs(one, out.about))
      done += ids.length
      onDone(done)
      if (ids.length < BATCH) return [stories.end(), ...(out ? [out.file.end()] : [])]
      after = ids.at(-1) ?? after
      await turn()
      if (signal.aborted) return null
    }
  } finally {
    stories.close()
    out?.file.close()
  }
}

/** Returns a function that reads a story with its rows, by table; a table without rows is left out. */
function storyTeller(db: Readable): (id: number) => Record<string, unknown[]> {
  const parts = STORY.map((one) => tableReader(db, one))
  return (id) =>
    Object.fromEntries(
      parts.flatMap(({ name, tell, rows }) => {
        const found = rows.all(id)
        return found.length === 0 ? [] : [[name, found.map(tell)]]
      }),
    )
}
