import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { fetchFile } from '#db/backup/elsewhere/stored-file.ts'

/** Names of media files in a target: two hex digits, then the file, perhaps encrypted. */
const MEDIA = /^media\/([\da-f]{2})\/([\w][\w.-]*?)(\.age)?$/

/**
 * Fetches the media files that a database names and that the folder `media` lacks. Returns how many. `requireRoom` is
 * called first, with their bytes, and throws if there is no room for them.
 */
export async function fetchMedia(
  target: BackupTarget,
  database: string,
  media: string,
  requireRoom: (bytes: number) => void,
): Promise<number> {
  const isNamed = mediaNamedBy(database)
  const missing: { name: string; into: string }[] = []
  let missingBytes = 0
  for await (const { name, bytes } of target.list('media/')) {
    const [, folder, file] = MEDIA.exec(name) ?? []
    if (folder === undefined || file === undefined || !isNamed(file)) continue
    const into = path.join(media, folder, file)
    if (fs.existsSync(into)) continue
    missing.push({ name, into })
    missingBytes += bytes
  }
  requireRoom(missingBytes)
  for (const { name, into } of missing) await fetchFile(target, name, into)
  return missing.length
}

/** Tells which files belong to pictures of a database; all of them if its schema is too old to say. */
export function mediaNamedBy(database: string): (file: string) => boolean {
  const client = new Database(database, { readonly: true })
  try {
    const hasFiles = client.prepare(`select 1 from sqlite_schema where name = 'files'`).get() !== undefined
    const names = new Set(
      client
        .prepare<[], string>(
          `select file from media union select file from media_files union select json_extract(value, '$.file') from media, json_each(media.crops)
           ${hasFiles ? 'union select sha256 from files' : ''}`,
        )
        .pluck()
        .iterate(),
    )
    return (file) => names.has(file.slice(0, Math.max(0, file.lastIndexOf('-'))))
  } catch {
    return () => true
  } finally {
    client.close()
  }
}
