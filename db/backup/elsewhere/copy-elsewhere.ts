import path from 'node:path'
import Database from 'better-sqlite3'
import { backupsToKeep } from '#db/backup/backups-to-keep.ts'
import { BackupError, type BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { copyMediaElsewhere } from '#db/backup/elsewhere/copy-media-elsewhere.ts'
import { storeFile } from '#db/backup/elsewhere/stored-file.ts'
import { namesAtTop, type StoredManifest } from '#db/backup/elsewhere/stored-manifest.ts'
import { copiesIn } from '#db/backup/list-backups.ts'
import { readManifest } from '#db/backup/manifest.ts'
import { whyMade } from '#domain/upkeep/backup-moment.ts'

export type Copied = { name: string; bytes: number; pictures: number; removed: number }

/**
 * Copies a backup of this machine, which has a manifest, into a target: pictures that are missing there, the database,
 * and at last the manifest, without which a copy does not count. Then removes hourly copies that the rule of
 * `backupsToKeep` does not keep. A backup with addresses of readers is copied encrypted only. Rejects with `BackupError`, and removes nothing, if the copy did not succeed.
 */
export async function copyElsewhere(target: BackupTarget, file: string): Promise<Copied> {
  const name = path.basename(file)
  const manifest = readManifest(file)
  if (!manifest) throw new BackupError(`${file} has no manifest, so it cannot be copied.`)
  const free = target.free()
  if (free !== null && free < manifest.bytes * 1.01)
    throw new BackupError(`${target.where} has ${free} bytes free, and ${manifest.bytes} are needed. Make room there.`)
  if (target.key === null && hasAddresses(file))
    throw new BackupError(
      `${name} has addresses of readers: set BACKUP_KEY, so that nobody reads them in ${target.where}. npm run news -- backup --new-key prints one.`,
    )
  const pictures = await copyMediaElsewhere(target, path.join(path.dirname(file), 'media'))
  const { copy, sha256 } = await storeFile(target, name, file)
  if (sha256 !== manifest.sha256) {
    await target.remove(copy.file)
    throw new BackupError(`${file} is damaged: it is no longer what was saved. It was not copied.`)
  }
  const stored: StoredManifest = { ...manifest, copy }
  const words = Buffer.from(`${JSON.stringify(stored, null, 2)}\n`)
  await target.write(`${name}.json`, words.length, once(words))
  return { name, bytes: copy.bytes, pictures, removed: await prune(target) }
}

/** True if newsletters have a reader, or a request that is not erased; a backup that cannot be read is found damaged later. */
function hasAddresses(file: string): boolean {
  const client = new Database(file, { readonly: true })
  try {
    const hasRow = (table: string, where: string) =>
      client.prepare('select 1 from sqlite_schema where name = ?').get(table) !== undefined &&
      client.prepare(`select 1 from ${table} where ${where} limit 1`).get() !== undefined
    return hasRow('readers', 'true') || hasRow('requests', 'erased_at is null')
  } catch {
    return false
  } finally {
    client.close()
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Removes the hourly copies that are not kept, and files of those that never became complete. Returns how many. */
async function prune(target: BackupTarget): Promise<number> {
  const names = await namesAtTop(target)
  const copies = (await copiesIn(target, names)).filter((one) => one.why === 'hourly')
  const byName = new Map(copies.map((one) => [one.id.replace('elsewhere:', ''), one]))
  const held = copies.reduce((sum, one) => sum + one.bytes, 0)
  const free = target.free()
  const room = free === null ? Number.POSITIVE_INFINITY : (free + held) / 2
  const list = [...byName].map(([file, { madeAt, bytes }]) => ({ file, madeAt, bytes }))
  const kept = new Set([...backupsToKeep(list, room)].map((one) => one.file))
  const { backups, others } = names
  const manifests = new Set(backups)
  // A newer one may be on its way from another process.
  const newest = [...byName.keys()].toSorted().at(-1) ?? ''
  const isLeft = (name: string) => whyMade(name) === 'hourly' && !manifests.has(name) && name < newest
  const isOld = (name: string) => whyMade(name) === 'hourly' && byName.has(name) && !kept.has(name)
  // The manifest goes first: what is left after an interruption does not count as a copy, and goes the next time.
  for (const name of backups.filter(isOld)) await target.remove(`${name}.json`)
  for (const file of others.keys()) {
    const name = file.replace(/\.age$/, '')
    if (isOld(name) || isLeft(name)) await target.remove(file)
  }
  return byName.size - kept.size
}
