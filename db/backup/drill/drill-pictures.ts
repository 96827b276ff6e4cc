import fs from 'node:fs'
import path from 'node:path'
import { BackupError, type BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { fetchFile } from '#db/backup/elsewhere/stored-file.ts'
import { backupsFolder } from '#db/backup/list-backups.ts'
import { sha256Of } from '#db/backup/manifest.ts'

export type DrillPictures = {
  /** True for a file `media/ab/NAME` that is beside the backups. */
  has: (name: string) => boolean
  fetched: number
  /** Sentences about files that are damaged there. */
  problems: string[]
}

/** How many picture files of a target are fetched and compared: all of them would take hours. */
const SAMPLE = 20

/** Checks the pictures beside the backups of this machine, or at those of a target, of which some are fetched. */
export async function drillPictures(
  dataDir: string,
  target: BackupTarget | null,
  folder: string,
): Promise<DrillPictures> {
  if (!target) {
    const has = (name: string) => fs.existsSync(path.join(backupsFolder(dataDir), name))
    return { has, fetched: 0, problems: [] }
  }
  const names = new Set<string>()
  const stored: string[] = []
  for await (const { name } of target.list('media/')) {
    names.add(name.replace(/\.age$/, ''))
    stored.push(name)
  }
  const count = Math.min(SAMPLE, stored.length)
  const sample = Array.from({ length: count }, (_, n) => stored[Math.floor((n * stored.length) / count)] ?? '')
  const problems: string[] = []
  for (const name of sample) {
    const problem = await compare(dataDir, target, name, folder)
    if (problem !== null) problems.push(problem)
  }
  return { has: (name) => names.has(name), fetched: sample.length, problems }
}

/** Compares a file with that of the newsroom, if it still has it. Returns a sentence if they differ. */
async function compare(dataDir: string, target: BackupTarget, name: string, folder: string): Promise<string | null> {
  const plain = name.replace(/\.age$/, '')
  const into = path.join(folder, path.basename(plain))
  try {
    await fetchFile(target, name, into)
  } catch (error) {
    if (error instanceof BackupError) return error.message
    throw error
  }
  const ours = path.join(dataDir, plain)
  const isSame = !fs.existsSync(ours) || sha256Of(ours) === sha256Of(into)
  fs.rmSync(into)
  return isSame ? null : `${name} in ${target.where} is damaged: it differs from the file of the newsroom.`
}
