import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'

let template = process.env['TEST_DATABASE']

/**
 * A migrated, empty database in a folder of its own, copied from the template of the run (`template.ts`), or
 * outside Vitest from one of this process; or from the bytes of another one. Close it after.
 */
export function testNewsroom(bytes?: Buffer): { db: Db; dir: string; file: string; close: () => void } {
  template ??= ownTemplate()
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-test-'))
  const file = databaseFile(dir)
  if (bytes) fs.writeFileSync(file, bytes)
  else fs.copyFileSync(template, file)
  const db = openDatabase(file, { mode: 'write', busyTimeoutMs: 1_000 })
  // Nothing here outlives the machine, so that no commit waits for the disk.
  db.$client.pragma('synchronous = OFF')
  const close = () => {
    db.$client.close()
    fs.rmSync(dir, { recursive: true, force: true })
  }
  return { db, dir, file, close }
}

function ownTemplate(): string {
  const { dir, file } = makeTemplate()
  process.once('exit', () => fs.rmSync(dir, { recursive: true, force: true }))
  return file
}

export function makeTemplate(): { dir: string; file: string } {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-template-'))
  migrate(dir)
  return { dir, file: databaseFile(dir) }
}
