import fs from 'node:fs'
import { printLine } from '#cli/terminal.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { isEmptyNewsroom } from '#db/queries/settings/is-empty.ts'

/**
 * Loads the sample newsroom into a data folder without stories. It is created in a temporary folder and then moved into
 * place, so that an interrupted run starts over.
 */
export async function fillDemo(dataDir: string, now: number = Date.now()): Promise<void> {
  if (hasContent(dataDir)) return
  // Not imported above: most starts find a newsroom, and the sample is a fifth of a second of CPU.
  const [{ loadSample }, { closeDecoder }] = await Promise.all([
    import('#db/sample/load.ts'),
    import('#db/media/decoder.ts'),
  ])
  printLine('Setting up the sample newsroom …')
  const making = `${dataDir}.making`
  fs.rmSync(making, { recursive: true, force: true })
  migrate(making)
  const db = openDatabase(databaseFile(making), { mode: 'write', busyTimeoutMs: 5_000 })
  try {
    // Starts a minute in the past, so that no sample record lies in the future.
    await loadSample(db, making, now - (now % 60_000))
  } finally {
    closeDecoder()
    db.$client.close()
  }
  fs.mkdirSync(dataDir, { recursive: true })
  for (const ending of ['-wal', '-shm']) fs.rmSync(`${databaseFile(dataDir)}${ending}`, { force: true })
  for (const name of fs.readdirSync(making).filter((one) => one !== 'news.db')) move(making, dataDir, name)
  move(making, dataDir, 'news.db')
  fs.rmSync(making, { recursive: true, force: true })
}

function hasContent(dataDir: string): boolean {
  if (!fs.existsSync(databaseFile(dataDir))) return false
  migrate(dataDir)
  const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
  const isEmpty = isEmptyNewsroom(db)
  db.$client.close()
  return !isEmpty
}

function move(from: string, to: string, name: string): void {
  fs.rmSync(`${to}/${name}`, { recursive: true, force: true })
  fs.renameSync(`${from}/${name}`, `${to}/${name}`)
}
