import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { IMPORT_UPLOAD_KEPT_MS } from '#db/commands/import/import-uploads.ts'
import { sweepImports } from '#db/import/desk/sweep-imports.ts'
import { importUploadFile, importUploads as uploadsFolder } from '#db/import/desk/upload-files.ts'
import { importBatches, importUploads } from '#db/schema/imports.ts'
import { people } from '#db/schema/people-tables.ts'
import { ADMIN, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

function put(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, 'x')
}

test('old uploads go after a week, and so do files that belong to nothing', async () => {
  const { db, dir } = paper
  const admin = { id: ADMIN.id ?? '', name: ADMIN.name, role: 'admin' as const, email: 'a@paper.example' }
  db.insert(people)
    .values({ ...admin, createdAt: NOON, updatedAt: NOON })
    .run()
  const { id } = db
    .insert(importBatches)
    .values({ format: 'wordpress', name: 'paper.xml', createdAt: NOON })
    .returning({ id: importBatches.id })
    .get()
  const upload = { personId: admin.id, name: 'paper.xml', size: 1 }
  const [fresh, old] = ['fresh', 'old'].map((name) => ({
    ...upload,
    id: name,
    usedAt: name === 'old' ? NOON : NOON + 1,
  }))
  if (!fresh || !old) throw new Error('nothing to sweep')
  db.insert(importUploads).values([fresh, old]).run()
  for (const one of [fresh, old, { id: 'crashed', name: 'paper.xml' }]) put(importUploadFile(dir, one))
  for (const folder of [String(id), '99']) put(path.join(dir, 'imports', folder, 'plan.json'))

  expect(await sweepImports(db, dir, NOON + IMPORT_UPLOAD_KEPT_MS + 1)).toEqual({ uploads: 2, imports: 1 })
  expect(fs.readdirSync(uploadsFolder(dir))).toEqual(['fresh'])
  expect(fs.readdirSync(path.join(dir, 'imports')).toSorted()).toEqual([String(id), 'uploads'])
})
