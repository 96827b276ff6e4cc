import { megabytes } from '#cli/backup/megabytes.ts'
import { CommandFailed, count, printLine } from '#cli/terminal.ts'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { listBackups } from '#db/backup/list-backups.ts'
import type { BackupMoment } from '#domain/upkeep/backup-moment.ts'

/** Prints the moments that `news restore` takes. Those of this machine also if the target does not answer. */
export async function listMoments(dataDir: string, target: BackupTarget | null): Promise<void> {
  let problem: string | null = null
  const moments = await listBackups(dataDir, target).catch((error: unknown) => {
    problem = error instanceof Error ? error.message : String(error)
    return listBackups(dataDir, null)
  })
  for (const moment of moments) printLine(lineOf(moment))
  if (moments.length === 0) printLine('There are no backups.')
  if (problem !== null) throw new CommandFailed(problem)
}

function lineOf({ id, madeAt, stories, bytes, why }: BackupMoment): string {
  const said = stories === null ? 'no manifest' : count(stories, 'story', 'stories')
  return `${new Date(madeAt).toISOString()}  ${why.padEnd(16)}  ${megabytes(bytes).padStart(12)}  ${said.padStart(16)}  ${id}`
}
