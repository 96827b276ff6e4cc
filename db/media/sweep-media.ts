import fs from 'node:fs'
import path from 'node:path'
import { forgetFiles } from '#db/commands/files/delete-file.ts'
import { PICTURE_KEPT_MS } from '#db/commands/media/delete-picture.ts'
import { forgetPictures } from '#db/commands/media/forget-pictures.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { folderOf } from '#db/media/media-file.ts'
import type { Failed } from '#db/uploads/remove-old-folders.ts'
import { sweepUploads } from '#db/uploads/sweep-uploads.ts'

const DAY_MS = 86_400_000

export type Swept = { files: number; uploads: number; failed: Failed }

/** Removes files that have been unused for 30 days, and uploads that are too old. `now` in ms UTC. */
export async function sweepMedia(db: Db, dataDir: string, now: number): Promise<Swept> {
  let files = 0
  const failed: Failed = []
  for (;;) {
    const names = await retryWhileBusy(db, () => forgetPictures(db, now))
    if (names.length === 0) names.push(...(await retryWhileBusy(db, () => forgetFiles(db, now))))
    if (names.length === 0) break
    for (const name of names) files += removeAll(folderOf(dataDir, name), `${name}-`, now - PICTURE_KEPT_MS, failed)
  }
  // A crash leaves what was just arriving.
  files += removeOld(folderOf(dataDir, ''), (name) => name.endsWith('.part'), now - DAY_MS, failed)
  const swept = await sweepUploads(db, dataDir, now)
  return { files, uploads: swept.uploads, failed: [...failed, ...swept.failed] }
}

const removeAll = (folder: string, prefix: string, before: number, failed: Failed): number =>
  removeOld(folder, (name) => name.startsWith(prefix), before, failed)

/**
 * Removes only files from before `before`, since the same name may have been written again. A file that cannot be
 * removed is listed in `failed`.
 */
function removeOld(folder: string, isMeant: (name: string) => boolean, before: number, failed: Failed): number {
  if (!fs.existsSync(folder)) return 0
  let count = 0
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name)
    try {
      if (!isMeant(name) || (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before) >= before) continue
      fs.rmSync(file, { force: true })
      count++
    } catch (error) {
      failed.push({ file, error: String(error) })
    }
  }
  return count
}
