import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'

let template: string | undefined

/**
 * A migrated, empty database in a folder of its own, copied from a template that each process makes once. Close it
 * after.
 */
export function testNewsroom(): { db: Db; dir: string; file: string; close: () => void } {
  template ??= makeTemplate()
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-test-'))
  const file = databaseFile(dir)
  fs.copyFileSync(template, file)
  const db = openDatabase(file, { mode: 'write', busyTimeoutMs: 1_000 })
  const close = () => {
    db.$client.close()
    fs.rmSync(dir, { recursive: true, force: true })
  }
  return { db, dir, file, close }
}

function makeTemplate(): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-template-'))
  process.once('exit', () => fs.rmSync(dir, { recursive: true, force: true }))
  migrate(dir)
  return databaseFile(dir)
}
