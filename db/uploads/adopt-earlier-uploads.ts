import fs from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { uploads } from '#db/schema/tables.ts'
import { namesIn, writtenAt } from '#db/uploads/remove-old-folders.ts'
import { uploadFile, uploadsFolder } from '#db/uploads/upload-files.ts'
import { ok } from '#domain/result.ts'

/**
 * Moves the bytes of uploads that were begun before migration 0053 to where uploads are now, so that they can be
 * continued. Pictures were files beside each other, exports and copies had folders elsewhere, and a copy had a file of
 * facts in place of a row. A second call finishes what a crash interrupted, and otherwise finds nothing.
 */
export function adoptEarlierUploads(db: Db, dataDir: string): void {
  const folder = uploadsFolder(dataDir)
  for (const name of namesIn(folder).filter((one) => one.endsWith('.part'))) {
    const row = db
      .select()
      .from(uploads)
      .where(eq(uploads.id, path.basename(name, '.part')))
      .get()
    if (row) move(path.join(folder, name), uploadFile(dataDir, row))
    else fs.rmSync(path.join(folder, name))
  }
  const exports = path.join(dataDir, 'imports/uploads')
  for (const id of namesIn(exports)) move(path.join(exports, id), path.join(folder, id))
  fs.rmSync(exports, { recursive: true, force: true })
  const copies = path.join(dataDir, 'restore/uploads')
  for (const id of namesIn(copies)) adoptCopy(db, dataDir, { id, from: path.join(copies, id) })
  fs.rmSync(copies, { recursive: true, force: true })
}

function adoptCopy(db: Db, dataDir: string, { id, from }: { id: string; from: string }): void {
  const facts = path.join(from, 'upload.json')
  if (!fs.existsSync(facts)) return
  const { name, size } = JSON.parse(fs.readFileSync(facts, 'utf8')) as { name: string; size: number }
  const row = { id, purpose: 'backup', name, size, usedAt: Math.floor(writtenAt(facts)) } as const
  write(db, (tx) => ok(tx.insert(uploads).values(row).onConflictDoNothing().run()))
  move(path.join(from, 'copy.db'), uploadFile(dataDir, row))
}

function move(from: string, to: string): void {
  if (!fs.existsSync(from)) return
  fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o700 })
  fs.renameSync(from, to)
}
