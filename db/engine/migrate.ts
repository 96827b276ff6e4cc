import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import {
  appliedIn,
  apply,
  type Migration,
  migrationsIn,
  type MigrationStep,
  pendingOf,
} from '#db/engine/apply-migrations.ts'
import type { freeBytes } from '#db/engine/disk-reserve.ts'
import {
  copyBeforeMigration,
  MigrationRefused,
  migrationCopyFile,
  pruneMigrationCopies,
  requireRoom,
} from '#db/engine/migration-copies.ts'
import { leaveUsedSeqs } from '#db/engine/page-store-history.ts'
import { programRoot } from '#db/engine/program-root.ts'
import { programVersion, rememberVersion } from '#db/engine/program-version.ts'
import { withFileNamed } from '#db/engine/with-file-named.ts'

export { UnknownSchema } from '#db/engine/apply-migrations.ts'
export { MigrationRefused } from '#db/engine/migration-copies.ts'

/** Attempts at a copy without words that another process writes meanwhile. */
const MOST_COPIES = 5

export const databaseFile = (dataDir: string): string => path.join(dataDir, 'news.db')

/** Folder of this program's migrations. */
export const migrationsFolder = (): string => path.join(programRoot(), 'db/migrations')

export type MigrateOptions = {
  /** False for a database that is itself a copy of one that stays. */
  keepsCopy?: boolean
  /** Version of the running program. */
  version?: string
  onStep?: (step: MigrationStep) => void
  /** Free bytes of the disk that holds a folder. */
  free?: typeof freeBytes
}

/**
 * Creates the database if necessary and migrates it to this code's schema, under a lock that other processes wait for.
 * A copy is kept in `backups/` before a database with rows changes. Refuses with a sentence, and changes nothing, a
 * database of a newer version (`UnknownSchema`) and a disk without room (`MigrationRefused`). Returns the names of the
 * applied migrations.
 */
export function migrate(dataDir: string, folder: string = migrationsFolder(), options: MigrateOptions = {}): string[] {
  return withMigrationLock(dataDir, () =>
    withFileNamed(databaseFile(dataDir), () => migrateLocked(dataDir, migrationsIn(folder), options)),
  )
}

/** Runs `work` under the migration lock of a data folder. Waits up to a minute for another holder. */
export function withMigrationLock<T>(dataDir: string, work: () => T): T {
  fs.mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'migrate.lock')
  const lock = new Database(file, { timeout: 60_000 })
  try {
    withFileNamed(file, () => lock.exec('begin exclusive'))
    return work()
  } finally {
    lock.close()
  }
}

function migrateLocked(dataDir: string, known: Migration[], options: MigrateOptions): string[] {
  const { keepsCopy = true, version = programVersion(), onStep = () => undefined } = options
  const client = new Database(databaseFile(dataDir), { timeout: 5_000 })
  try {
    client.pragma('journal_mode=WAL')
    client.pragma('synchronous=FULL')
    const pending = pendingOf(client, known)
    const [first] = pending
    if (first && keepsCopy && appliedIn(client).length > 0)
      migrateWithCopy(client, dataDir, known, { ...options, onStep })
    else if (first) apply(client, known, onStep)
    rememberVersion(client, version)
    leaveUsedSeqs(client, dataDir, Date.now())
    return pending.map((migration) => migration.name)
  } finally {
    client.close()
  }
}

/** Copies, then migrates. If another process wrote between the two, both begin anew: the copy must have its words. */
function migrateWithCopy(
  client: Database.Database,
  dataDir: string,
  known: Migration[],
  { onStep, free }: Required<Pick<MigrateOptions, 'onStep'>> & MigrateOptions,
): void {
  for (let tries = 1; tries <= MOST_COPIES; tries++) {
    const [first] = pendingOf(client, known)
    if (!first) return
    const seen = commitsOfOthers(client)
    onStep('copying')
    requireRoom(client, dataDir, free)
    copyBeforeMigration(client, migrationCopyFile(dataDir, first.name), Date.now(), onStep)
    pruneMigrationCopies(dataDir)
    onStep('kept')
    if (apply(client, known, onStep, () => commitsOfOthers(client) === seen)) return
  }
  throw new MigrationRefused(
    'Another program keeps writing to the database, so that no copy before the migration is complete. Nothing was changed. Stop the server, then try again.',
  )
}

/** Moves with each commit of another connection. */
const commitsOfOthers = (client: Database.Database): number => Number(client.pragma('data_version', { simple: true }))
