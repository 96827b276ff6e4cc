import { BackupError, type BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { isManifest, type Manifest } from '#db/backup/manifest.ts'
import { BACKUP_NAME } from '#domain/upkeep/backup-moment.ts'

/** The manifest of a copy: that of the backup, and which file holds it. It is written last. */
export type StoredManifest = Manifest & { copy: { file: string; bytes: number; sha256: string } }

/** A manifest is a few hundred bytes; anything much longer is none. */
const LONGEST = 64 * 1024

/** Names of the manifests in a target, and of all other files beside them with their bytes. */
export type NamesAtTop = { backups: string[]; others: Map<string, number> }

export async function namesAtTop(target: BackupTarget): Promise<NamesAtTop> {
  const backups: string[] = []
  const others = new Map<string, number>()
  for await (const { name, bytes } of target.list('', true)) {
    const backup = name.endsWith('.json') ? name.slice(0, -'.json'.length) : ''
    if (BACKUP_NAME.test(backup)) backups.push(backup)
    else others.set(name, bytes)
  }
  return { backups, others }
}

/** Reads the manifest of a copy. Null if it is damaged, or names another file than its own. */
export async function readStoredManifest(target: BackupTarget, name: string): Promise<StoredManifest | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of target.read(`${name}.json`)) {
    parts.push(part)
    bytes += part.length
    if (bytes > LONGEST) return null
  }
  try {
    const read = JSON.parse(Buffer.concat(parts).toString('utf8')) as StoredManifest
    const { file, sha256 } = read.copy
    return isManifest(read) && (file === name || file === `${name}.age`) && typeof sha256 === 'string' ? read : null
  } catch {
    return null
  }
}

/** As `readStoredManifest`, but throws `BackupError` where there is no usable manifest. */
export async function requireStoredManifest(target: BackupTarget, name: string): Promise<StoredManifest> {
  if (!BACKUP_NAME.test(name)) throw new BackupError(`${name} is no name of a backup.`)
  const manifest = await readStoredManifest(target, name)
  if (!manifest) throw new BackupError(`The manifest of ${name} in ${target.where} is damaged.`)
  return manifest
}
