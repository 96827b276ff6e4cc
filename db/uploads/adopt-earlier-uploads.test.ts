import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile, migrate, migrationsFolder } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { unusedUploads, uploadOf } from '#db/queries/uploads/upload-of.ts'
import { ADMIN, JONAS, must, NOON } from '#db/testing/cast.ts'
import { adoptEarlierUploads } from '#db/uploads/adopt-earlier-uploads.ts'
import { completeUpload } from '#db/uploads/complete-upload.ts'
import { receive, receivedOf, uploadFile, uploadsFolder } from '#db/uploads/upload-files.ts'

const LAST_BEFORE = '0052-first-lines.sql'
const [PICTURE, DONE, EXPORT, USED, COPY] = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
  string,
]
let dir: string
let db: Db

const put = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
  fs.writeFileSync(path.join(dir, file), text)
}
async function* body(text: string) {
  yield Buffer.from(text)
}

/** A newsroom of the version before, with an upload of each kind half sent, upgraded. */
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-upgrade-'))
  const folder = path.join(dir, 'migrations')
  fs.mkdirSync(folder)
  for (const name of fs.readdirSync(migrationsFolder()).filter((one) => one <= LAST_BEFORE))
    fs.copyFileSync(path.join(migrationsFolder(), name), path.join(folder, name))
  migrate(dir, folder)
  const client = new Database(databaseFile(dir))
  const person = client.prepare(
    'insert into people (id, name, email, role, created_at, updated_at) values (?, ?, ?, ?, 1, 1)',
  )
  for (const { id, name, role } of [ADMIN, JONAS]) person.run(id, name, `${id}@paper.example`, role)
  const picture = client.prepare(
    'insert into uploads (id, person_id, name, size, created_at, media_id) values (?, ?, ?, ?, ?, ?)',
  )
  picture.run(PICTURE, JONAS.id, 'Fish hall.jpg', 10, NOON, null)
  picture.run(DONE, JONAS.id, 'quay.jpg', 10, NOON, 'a'.repeat(64))
  client.prepare("insert into import_batches (id, format, name, created_at) values (7, '', 'x', 1)").run()
  const exported = client.prepare(
    'insert into import_uploads (id, person_id, name, size, batch_id, used_at) values (?, ?, ?, ?, ?, ?)',
  )
  exported.run(EXPORT, ADMIN.id, 'old-paper.xml', 10, null, NOON)
  exported.run(USED, ADMIN.id, 'more.xml', 4, 7, NOON)
  client.close()
  put(`uploads/${PICTURE}.part`, 'half ')
  put(`uploads/${crypto.randomUUID()}.part`, 'of a request that was killed')
  put(`imports/uploads/${EXPORT}/old-paper.xml`, 'half ')
  put(`imports/uploads/${USED}/more.xml`, 'more')
  put('imports/7/plan.json', '{}')
  put(`restore/uploads/${COPY}/upload.json`, '{"name":"Tuesday.db","size":10}')
  put(`restore/uploads/${COPY}/copy.db`, 'half ')
  put('restore/previews/x/preview.json', '{}')
  migrate(dir)
  db = openDatabase(databaseFile(dir), { mode: 'write', busyTimeoutMs: 1_000 })
})
afterEach(() => {
  db.$client.close()
  fs.rmSync(dir, { recursive: true, force: true })
})

test('uploads of each kind that were begun before the upgrade are finished after it', async () => {
  adoptEarlierUploads(db, dir)
  for (const [id, purpose, actor] of [
    [PICTURE, 'picture', JONAS],
    [EXPORT, 'export', ADMIN],
    [COPY, 'backup', ADMIN],
  ] as const) {
    expect(completeUpload(db, actor, { id, purpose })).toMatchObject({ code: 'upload-incomplete' })
    const [upload] = unusedUploads(db, actor, purpose)
    if (!upload) throw new Error(`There is no ${purpose}.`)
    expect(upload).toMatchObject({ id, size: 10, changedAt: null })
    expect(receivedOf(dir, upload)).toBe(5)
    expect(await receive(dir, upload, body('whole'), 5)).toBe(10)
    const whole = must(completeUpload(db, actor, { id, purpose }))
    expect(fs.readFileSync(uploadFile(dir, whole), 'utf8')).toBe('half whole')
  }
  expect(uploadOf(db, JONAS, { id: DONE })).toMatchObject({ mediaId: 'a'.repeat(64), usedAt: NOON })
  const used = uploadOf(db, ADMIN, { id: USED })
  expect(used).toMatchObject({ name: 'more.xml', batchId: 7 })
  expect(fs.readFileSync(uploadFile(dir, { id: USED, name: 'more.xml' }), 'utf8')).toBe('more')
})

test('nothing stays where uploads were, and a second start finds nothing to do', () => {
  adoptEarlierUploads(db, dir)
  const files = () => fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted()
  const once = files()
  expect(fs.readdirSync(uploadsFolder(dir)).toSorted()).toEqual([PICTURE, EXPORT, USED, COPY])
  expect([fs.readdirSync(path.join(dir, 'imports')), fs.readdirSync(path.join(dir, 'restore'))]).toEqual([
    ['7'],
    ['previews'],
  ])
  adoptEarlierUploads(db, dir)
  expect(files()).toEqual(once)
})

test('a start that was killed between the row of a copy and its bytes is finished by the next one', () => {
  const row = db.$client.prepare(
    "insert into uploads (id, purpose, name, size, used_at) values (?, 'backup', ?, 10, 1)",
  )
  row.run(COPY, 'Tuesday.db')
  adoptEarlierUploads(db, dir)
  const [copy] = unusedUploads(db, ADMIN, 'backup')
  expect(copy && receivedOf(dir, copy)).toBe(5)
})
