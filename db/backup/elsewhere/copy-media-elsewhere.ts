import fs from 'node:fs'
import path from 'node:path'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { storeFile } from '#db/backup/elsewhere/stored-file.ts'

/** Pictures that are on their way at one time; each is small. */
const AT_ONCE = 4

/**
 * Stores the files of a `media/` folder that the target lacks. A file's name is a hash of what it shows, so a name that
 * is there is not sent again. Memory holds the names of one subfolder at a time. Returns how many were stored.
 */
export async function copyMediaElsewhere(target: BackupTarget, media: string): Promise<number> {
  if (!fs.existsSync(media)) return 0
  const folders = fs.readdirSync(media, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const left = new Set(folders.map((entry) => entry.name))
  let copied = 0
  for await (const [folder, there] of byFolder(target)) {
    if (left.delete(folder)) copied += await storeMissing(target, media, folder, there)
  }
  for (const folder of left) copied += await storeMissing(target, media, folder, new Set())
  return copied
}

/** Groups the listing, which is in order of names, by subfolder. */
async function* byFolder(target: BackupTarget): AsyncGenerator<[string, Set<string>]> {
  let at = ''
  let names = new Set<string>()
  for await (const { name } of target.list('media/')) {
    const [, folder = '', file = ''] = name.split('/')
    if (folder !== at && names.size > 0) {
      yield [at, names]
      names = new Set()
    }
    at = folder
    names.add(file)
  }
  if (names.size > 0) yield [at, names]
}

async function storeMissing(target: BackupTarget, media: string, folder: string, there: Set<string>): Promise<number> {
  const end = target.key === null ? '' : '.age'
  const missing = fs
    .readdirSync(path.join(media, folder))
    .filter((name) => !name.endsWith('.part') && !there.has(`${name}${end}`))
  const queue = missing.values()
  let hasFailed = false
  const worker = async () => {
    for (const name of queue) {
      if (hasFailed) return
      await storeFile(target, `media/${folder}/${name}`, path.join(media, folder, name)).catch((error: unknown) => {
        hasFailed = true
        throw error
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return missing.length
}
