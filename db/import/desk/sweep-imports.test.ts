import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sweepImports } from '#db/import/desk/sweep-imports.ts'
import { importBatches } from '#db/schema/tables.ts'
import { NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

test('files that belong to no import go', () => {
  const { db, dir } = paper
  const { id } = db
    .insert(importBatches)
    .values({ format: 'wordpress', name: 'paper.xml', createdAt: NOON })
    .returning({ id: importBatches.id })
    .get()
  for (const folder of [String(id), '99']) {
    fs.mkdirSync(path.join(dir, 'imports', folder), { recursive: true })
    fs.writeFileSync(path.join(dir, 'imports', folder, 'plan.json'), 'x')
  }
  expect(sweepImports(db, dir)).toBe(1)
  expect(fs.readdirSync(path.join(dir, 'imports'))).toEqual([String(id)])
})
