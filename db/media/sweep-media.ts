import fs from 'node:fs'
import path from 'node:path'
import { PICTURE_KEPT_MS } from '#db/commands/delete-picture.ts'
import { forgetPictures } from '#db/commands/forget-pictures.ts'
import { forgetUploads, UPLOAD_KEPT_MS } from '#db/commands/uploads.ts'
import { incomingFolder } from '#db/media/incoming.ts'
import { folderOf } from '#db/media/media-file.ts'
import type { Db } from '#db/open.ts'
import { whenFree } from '#db/write.ts'

/** Removes files that nothing names for 30 days, and uploads that did not become a picture within a day. `now` in ms UTC. */
export async function sweepMedia(db: Db, dataDir: string, now: number): Promise<{ files: number; uploads: number }> {
  let files = 0
  for (;;) {
    const names = await whenFree(db, () => forgetPictures(db, now))
    if (names.length === 0) break
    for (const name of names) files += removeAll(folderOf(dataDir, name), `${name}-`, now - PICTURE_KEPT_MS)
  }
  const waiting = await whenFree(db, () => forgetUploads(db, now))
  const isGone = (name: string) => !waiting.has(path.basename(name, '.part'))
  return { files, uploads: removeOld(incomingFolder(dataDir), isGone, now - UPLOAD_KEPT_MS) }
}

const removeAll = (folder: string, prefix: string, before: number): number =>
  removeOld(folder, (name) => name.startsWith(prefix), before)

/** Never what was written since: the same name may have been made anew. */
function removeOld(folder: string, isMeant: (name: string) => boolean, before: number): number {
  if (!fs.existsSync(folder)) return 0
  let count = 0
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name)
    if (!isMeant(name) || (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before) >= before) continue
    fs.rmSync(file, { force: true })
    count++
  }
  return count
}
