import fs from 'node:fs'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { exportMedia } from '#db/export/export-media.ts'
import { exportPaper } from '#db/export/export-paper.ts'
import { exportStories } from '#db/export/export-stories.ts'
import { beginExport, exportIn, finishExport } from '#db/export/manifest.ts'
import { inSnapshot } from '#db/export/snapshot.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { site } from '#db/queries/settings/site.ts'
import type { ExportManifest } from '#domain/import/export-manifest.ts'
import { env } from '#env.ts'

/** Thrown, with a sentence, if the export may not be written into a folder. */
export class NotExported extends Error {}

/** Progress of the export; `share` from 0 to 1. */
export type Progress = { share: number; stories: number; pictures: number }
type Options = { signal: AbortSignal; origin?: string | null; onProgress?: (done: Progress) => void }
export type Exported = { manifest: ExportManifest; missing: number } | 'interrupted'

/**
 * Exports the whole newsroom into a folder (docs/export.md): all content from one snapshot, while others write; the
 * same in ninjs, whose addresses begin with `origin`, and which is left out if that is null; every picture. No account, no key and no secret. An interrupted export resumes when it is run again.
 * Throws `NotExported`.
 */
export async function exportNewsroom(dataDir: string, dir: string, options: Options): Promise<Exported> {
  requirePlace(dir)
  fs.mkdirSync(dir, { recursive: true })
  beginExport(dir)
  return inSnapshot(dataDir, (db) => exportAll(db, dataDir, dir, options))
}

/** Refuses any folder but an empty one, a missing one, or one that an export made. */
function requirePlace(dir: string): void {
  const there = fs.statSync(dir, { throwIfNoEntry: false })
  if (there && !there.isDirectory()) throw new NotExported(`${dir} is a file. Give a folder.`)
  if (there && exportIn(dir) === null && fs.readdirSync(dir).length > 0)
    throw new NotExported(`${dir} has other content. Give an empty folder, or the folder of an export.`)
}

async function exportAll(
  db: Db,
  dataDir: string,
  dir: string,
  { signal, origin = env.siteUrl, onProgress = () => {} }: Options,
): Promise<Exported> {
  const counts = countsOf(db)
  const share = (done: number) => done / (counts.stories + counts.pictures || 1)
  const madeAt = new Date().toISOString()
  const paper = exportPaper(db, dir)
  const stories = await exportStories(db, dir, {
    signal,
    origin,
    onDone: (done) => onProgress({ share: share(done), stories: done, pictures: 0 }),
  })
  if (!stories) return 'interrupted'
  const media = await exportMedia(
    db,
    { dataDir, dir },
    {
      signal,
      onDone: (done) => onProgress({ share: share(counts.stories + done), stories: counts.stories, pictures: done }),
    },
  )
  if (!media) return 'interrupted'
  const made = { name: site(db).name, origin: origin ?? '', madeAt, hash: newsHash(db) }
  const files = [paper, ...stories, media.list]
  const manifest = finishExport(dir, { ...made, counts: { ...counts, pictureFiles: media.files }, files })
  return { manifest, missing: media.missing }
}

function countsOf(db: Db) {
  const counts = statement<{ stories: number; public: number; pictures: number }>(
    db,
    `select (select count(*) from articles where deleted_at is null) stories,
       (select count(*) from published) public, (select count(*) from media where deleted_at is null) pictures`,
  ).get()
  if (!counts) throw new Error('The newsroom could not be counted.')
  return counts
}
