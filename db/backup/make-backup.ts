import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { contentHash } from '#db/backup/content-hash.ts'
import { copyMedia, syncFile } from '#db/backup/copy-media.ts'
import { type Manifest, manifestFile, sha256Of } from '#db/backup/manifest.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { withFileNamed } from '#db/engine/with-file-named.ts'
import { syncFolder, writeAtomically } from '#db/media/media-file.ts'

/** Name of a file until it is complete. */
export const partOf = (file: string): string => `${file}.part`

/**
 * Copies the database of a data folder, as it is at one moment, into `file`, and then the media that it names into
 * `media/` beside it. Others go on writing. The copy is synced, opened and checked before it gets its name; a power
 * cut leaves the whole of it or nothing of that name. Blocks for as long as that takes, so call it in a process of its
 * own.
 */
export function makeBackup(dataDir: string, file: string, now: number): Manifest {
  const folder = path.dirname(file)
  // The backup contains password hashes.
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const part = partOf(file)
  fs.rmSync(part, { force: true })
  try {
    fs.closeSync(fs.openSync(part, 'wx', 0o600))
    const source = new Database(databaseFile(dataDir), { readonly: true, timeout: 5_000 })
    try {
      withFileNamed(databaseFile(dataDir), () => source.prepare('vacuum into ?').run(part))
    } finally {
      source.close()
    }
    syncFile(part)
    const manifest = { ...verifiedManifest(part, now), ...contentOf(part) }
    copyMedia(path.join(dataDir, 'media'), path.join(folder, 'media'))
    // The manifest of a replaced backup must not vouch for this one.
    fs.rmSync(manifestFile(file), { force: true })
    fs.renameSync(part, file)
    writeAtomically(manifestFile(file), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    syncFolder(folder)
    return manifest
  } catch (error) {
    fs.rmSync(part, { force: true })
    throw error
  }
}

/** The content's hash, for drills to compare; nothing if the schema is older than this code's. */
function contentOf(file: string): Pick<Manifest, 'content'> {
  const db = openDatabase(file, { mode: 'read', busyTimeoutMs: 500 })
  try {
    return { content: contentHash(db) }
  } catch {
    return {}
  } finally {
    db.$client.close()
  }
}

/** Opens a copy, checks its integrity, and returns its manifest. Throws if anything is wrong. */
export function verifiedManifest(file: string, madeAt: number): Manifest {
  const client = new Database(file, { readonly: true })
  try {
    const integrity = client.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw new Error(`${file} is damaged: ${integrity}`)
    const orphans = client.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) throw new Error(`${file} is damaged: ${orphans.length} rows reference missing rows.`)
    const what = client
      .prepare<[], Pick<Manifest, 'epoch' | 'seq' | 'lastRevision' | 'stories'>>(
        `select value as epoch, (select coalesce(max(seq), 0) from changes) as seq,
           (select coalesce(max(id), 0) from revisions) as lastRevision, (select count(*) from articles) as stories
         from epoch`,
      )
      .get()
    if (!what) throw new Error(`${file} is not a newsroom database: it has no epoch.`)
    return {
      madeAt: new Date(madeAt).toISOString(),
      bytes: fs.statSync(file).size,
      sha256: sha256Of(file),
      ...what,
    }
  } finally {
    client.close()
  }
}
