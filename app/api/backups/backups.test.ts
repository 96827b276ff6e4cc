import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { GET as read } from '#app/api/backups/previews/[id]/route.ts'
import { POST as preview } from '#app/api/backups/previews/route.ts'
import { POST as restore } from '#app/api/backups/restoration/route.ts'
import { GET as list, POST as backUp } from '#app/api/backups/route.ts'
import { apiNewsroom, call, type Call } from '#app/api/testing/call.ts'
import { DELETE as drop, GET as progress, PUT as send } from '#app/api/uploads/[id]/route.ts'
import { POST as begin, GET as uploads } from '#app/api/uploads/route.ts'
import { sha256Of } from '#db/backup/manifest.ts'
import { createDeskBackups } from '#db/backup/restore/create-desk-backups.ts'
import { deskBackups, setDeskBackups } from '#db/backup/restore/desk-backups.ts'
import { storePreview } from '#db/backup/restore/preview-files.ts'
import type { RestoreOrder } from '#db/backup/restore/restore-child.ts'
import { sweepRestoreFolder } from '#db/backup/restore/restore-folder.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { people } from '#db/schema/tables.ts'
import { aStory, must, openSections } from '#db/testing/cast.ts'
import { sweepUploads } from '#db/uploads/sweep-uploads.ts'
import { uploadFile, uploadsFolder } from '#db/uploads/upload-files.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const patient = { timeout: 60_000, interval: 20 }
const NAME = 'The Halyard'
let paper: ReturnType<typeof apiNewsroom>
let admin: { id: string; cookie: string }
let editor: { id: string; cookie: string }
const orders: RestoreOrder[] = []
beforeAll(async () => {
  paper = apiNewsroom()
  openSections(paper.db)
  must(saveSettings(paper.db, SYSTEM, { name: NAME }, Date.now()))
  admin = await paper.signedIn('admin', 'casimir')
  editor = await paper.signedIn('editor', 'ana')
  aStory(paper.db, 'Tides')
})
afterAll(() => paper.close())
beforeEach(() => {
  orders.length = 0
  openBackups(null)
})
function openBackups(elsewhere: string | null, timeLimitOf?: (bytes: number) => number): void {
  setDeskBackups(
    createDeskBackups({
      dataDir: paper.dir,
      place: { url: elsewhere, key: null },
      restore: (order) => void orders.push(order),
      ...(timeLimitOf && { timeLimitOf }),
      onRun: ({ what, ...run }) => void recordUpkeepRun(paper.db, what, run),
    }),
  )
}

type Handler = Parameters<typeof call>[0]
const post = (handler: Handler, body: unknown, more: Call = {}) =>
  call(handler, { method: 'POST', body, cookie: admin.cookie, ...more })
const get = (handler: Handler, id = '') => call(handler, { cookie: admin.cookie, params: { id } })
const view = async () => (await get(list)).json as Record<string, unknown> & { items: { id: string; why: string }[] }

async function backedUp(): Promise<string> {
  expect((await post(backUp, {})).status).toBe(204)
  await expect.poll(async () => (await view())['making'], patient).toEqual({ isRunning: false, problem: null })
  return (await view()).items.find(({ why }) => why === 'by-hand')?.id ?? ''
}

async function previewed(backup: string) {
  const { status, json } = await post(preview, { backup })
  expect(status).toBe(202)
  const id = String(json?.['id'])
  await expect.poll(async () => (await get(read, id)).json?.['state'], patient).not.toBe('working')
  return { id, json: (await get(read, id)).json }
}

const failure = (problem: string) => ({ state: 'failed', problem: expect.stringContaining(problem) as string })
const begun = (name: string, size: number) => post(begin, { purpose: 'backup', name, size })
async function uploaded(bytes: Uint8Array, name = 'tuesday.db'): Promise<string> {
  const { status, json } = await begun(name, bytes.length)
  expect(status).toBe(201)
  const id = String(json?.['id'])
  expect((await piece(id, 0, bytes)).status).toBe(200)
  return id
}
const piece = (id: string, from: number, bytes: Uint8Array) =>
  call(send, {
    method: 'PUT',
    path: `/api/uploads/${id}?from=${from}`,
    params: { id },
    cookie: admin.cookie,
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  })

test('a backup is made by hand, listed, compared with what stands, and its restore ordered once', async () => {
  const backup = await backedUp()
  expect((await view()).runs).toMatchObject({ backup: { problem: null }, copyElsewhere: null, drill: null })
  const since = aStory(paper.db, 'Written since')
  must(saveSettings(paper.db, SYSTEM, { zone: 'Europe/Lisbon' }, Date.now()))
  paper.addOne('reporter', 'Ruben')
  paper.db.update(people).set({ role: 'reporter' }).where(eq(people.id, editor.id)).run()

  const { id, json } = await previewed(backup)
  expect(json).toMatchObject({
    state: 'ready',
    backup,
    preview: {
      isVouchedFor: true,
      asker: 'admin',
      settings: ['zone'],
      missingPictures: 0,
      lost: { changes: expect.any(Number) as number, lastAt: expect.any(Number) as number },
      counts: { now: { stories: 2, people: 3 }, was: { stories: 1, people: 2 } },
      stories: { changed: { count: 0 }, gone: { count: 1, items: [{ id: since.id, headline: 'Written since' }] } },
      people: {
        gone: { count: 1, items: [{ name: 'Ruben', role: 'reporter' }] },
        back: { count: 0 },
        changed: { count: 0 },
      },
      // A role that was changed since stays, and so do secrets that nobody ended.
      kept: {
        isKnown: true,
        links: 0,
        keys: { ended: 0, paused: 0 },
        unsure: { count: 0 },
        people: { count: 1, items: [{ name: 'ana', role: 'reporter' }] },
      },
    },
  })
  paper.db.update(people).set({ role: 'editor' }).where(eq(people.id, editor.id)).run()

  expect(await post(restore, { preview: id, name: 'Another' })).toMatchObject({ json: { code: 'wrong-name' } })
  const other = await paper.signedIn('admin', 'Second')
  expect(await post(restore, { preview: id, name: NAME }, { cookie: other.cookie })).toMatchObject({
    json: { code: 'preview-not-ready' },
  })
  const key = { 'idempotency-key': '1b671a64-40d5-491e-99b0-da01ff1f3341' }
  expect((await post(restore, { preview: id, name: ` ${NAME} ` }, { headers: key })).status).toBe(202)
  expect((await post(restore, { preview: id, name: ` ${NAME} ` }, { headers: key })).status).toBe(202)
  await expect.poll(() => orders).toHaveLength(1)
  const [, name = ''] = backup.split(':', 2)
  const file = path.join(paper.dir, 'backups', name)
  expect(orders).toEqual([{ file, sha256: sha256Of(file), name, by: { id: admin.id } }])
  expect((await view())['lastRestore']).toMatchObject({ what: 'requested', by: 'casimir' })
  // Somebody who is no admin in the backup would shut everybody out.
  const { id: theirs } = await (async () => {
    const made = await post(preview, { backup }, { cookie: other.cookie })
    const at = String(made.json?.['id'])
    await expect.poll(async () => (await get(read, at)).json?.['state'], patient).toBe('ready')
    return { id: at }
  })()
  expect((await get(read, theirs)).json).toMatchObject({ preview: { asker: 'missing' } })
  expect(await post(restore, { preview: theirs, name: NAME }, { cookie: other.cookie })).toMatchObject({
    status: 409,
    json: { code: 'not-admin-then' },
  })
})

test('a copy is uploaded in pieces, and checked; what is no backup is refused with a sentence (P-409)', async () => {
  const whole = path.join(paper.dir, 'whole.db')
  paper.db.$client.exec(`vacuum into '${whole}'`)
  const bytes = fs.readFileSync(whole)
  const id = String((await begun('moved.db', bytes.length)).json?.['id'])
  const half = bytes.length >> 1
  expect((await piece(id, 0, bytes.subarray(0, half))).json).toMatchObject({ received: half })
  expect(await piece(id, half + 1, bytes.subarray(half + 1))).toMatchObject({
    json: { code: 'bytes-missing', received: half },
  })
  expect((await post(preview, { backup: `upload:${id}` })).json).toMatchObject({ code: 'upload-incomplete' })
  expect((await get(progress, id)).json).toMatchObject({ received: half, size: bytes.length })
  expect((await piece(id, half, bytes.subarray(half))).json).toMatchObject({ received: bytes.length })
  expect((await piece(id, bytes.length, new Uint8Array(1))).json).toMatchObject({ code: 'too-large' })
  expect(fs.statSync(uploadFile(paper.dir, { id, name: 'moved.db' })).mode & 0o077).toBe(0)
  const ready = await previewed(`upload:${id}`)
  expect(ready.json).toMatchObject({
    state: 'ready',
    preview: { name: 'moved.db', isVouchedFor: false, asker: 'admin' },
  })

  // The last chunk may come again, and changes nothing of a copy that may have been previewed.
  expect((await piece(id, 0, new Uint8Array(half))).json).toMatchObject({ received: bytes.length })
  expect(fs.readFileSync(uploadFile(paper.dir, { id, name: 'moved.db' })).equals(bytes)).toBe(true)

  const letter = await uploaded(Buffer.from('a letter'.repeat(1_000)))
  expect((await previewed(`upload:${letter}`)).json).toMatchObject(failure('is not a complete backup'))
  const newer = new Database(whole)
  newer.exec("insert into migrations values ('9999-later.sql', 'x', 0)")
  newer.close()
  const later = await uploaded(fs.readFileSync(whole))
  expect((await previewed(`upload:${later}`)).json).toMatchObject(
    failure('which this version of Broadsheet does not know'),
  )
  expect(await begun('one too many.db', 8)).toMatchObject({ json: { code: 'too-many-uploads' } })
  expect((await begun('huge.db', 33 * 1024 ** 3)).json).toMatchObject({ code: 'too-large' })
  expect((await call(drop, { method: 'DELETE', body: {}, cookie: admin.cookie, params: { id: later } })).status).toBe(
    204,
  )
  const listed = { path: '/api/uploads?purpose=backup', cookie: admin.cookie }
  const kept = (await call(uploads, listed)).json as unknown as { items: { id: string }[] }
  expect(kept.items.map((one) => one.id).toSorted()).toEqual([id, letter].toSorted())
  expect((await call(uploads, { ...listed, cookie: editor.cookie })).json).toEqual({ items: [], next: null })
  await sweepUploads(paper.db, paper.dir, Date.now())
  await expect.poll(() => fs.readdirSync(uploadsFolder(paper.dir)).toSorted()).toEqual([id, letter].toSorted())
  await sweepUploads(paper.db, paper.dir, Date.now() + 2 * 86_400_000)
  expect(fs.readdirSync(uploadsFolder(paper.dir))).toEqual([])
  sweepRestoreFolder(paper.dir, Date.now() + 2 * 86_400_000)
  expect(fs.readdirSync(path.join(paper.dir, 'restore/previews'))).toEqual([])
})

test('an uploaded copy is as old as its last event, and what was written since would be lost', async () => {
  const whole = path.join(paper.dir, 'earlier.db')
  paper.db.$client.exec(`vacuum into '${whole}'`)
  const copiedAt = Date.now()
  await expect.poll(() => Date.now()).toBeGreaterThan(copiedAt)
  aStory(paper.db, 'Written after the copy', {}, Date.now())
  const { json } = await previewed(`upload:${await uploaded(fs.readFileSync(whole))}`)
  const shown = json as { preview: { madeAt: number; lost: { changes: number; lastAt: number } } } | null
  expect(shown?.preview.madeAt).toBeLessThanOrEqual(copiedAt)
  expect(shown?.preview.lost.changes).toBeGreaterThan(0)
  expect(shown?.preview.lost.lastAt).toBeGreaterThan(copiedAt)
})

test('a restore is not begun while a backup runs, nor of a file that is gone; a backup that is ended leaves nothing', async () => {
  const backup = await backedUp()
  const { id } = await previewed(backup)
  const confirmed = async () => (await post(restore, { preview: id, name: NAME })).json
  expect((await post(backUp, {})).status).toBe(204)
  expect(await confirmed()).toMatchObject({ code: 'backup-running' })
  await deskBackups().end()
  expect((await view())['making']).toMatchObject({ isRunning: false, problem: expect.stringContaining('interrupted') })
  expect(fs.readdirSync(path.join(paper.dir, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([])
  const [, name = ''] = backup.split(':', 2)
  fs.rmSync(path.join(paper.dir, 'backups', name))
  expect(await confirmed()).toMatchObject({ code: 'preview-not-ready' })
  expect(orders).toEqual([])
})

test('a check that does not end is stopped, and says so (P-119, P-407)', async () => {
  const backup = await backedUp()
  openBackups(null, () => 0)
  const id = String((await post(preview, { backup })).json?.['id'])
  // The check waits for this lock, and would for a minute.
  const staging = path.join(paper.dir, 'restore/previews', id, 'compared')
  fs.mkdirSync(staging, { recursive: true })
  const lock = new Database(path.join(staging, 'migrate.lock'))
  lock.exec('begin exclusive')
  await expect.poll(async () => (await get(read, id)).json?.['state'], patient).not.toBe('working')
  lock.close()
  expect((await get(read, id)).json).toMatchObject(failure('did not end within'))
})

test('a preview whose process is gone has failed', async () => {
  const id = 'd'.repeat(32)
  storePreview(paper.dir, id, { state: 'working', backup: 'here:tuesday.db', askerId: admin.id })
  expect((await get(read, id)).json).toMatchObject(failure('was interrupted'))
})

test('a backup that finds no room is refused, and the audit log does not say that it was made', async () => {
  const made = () => paper.db.$client.prepare("select count(*) from events where what = 'backup.made'").pluck().get()
  const before = made()
  const full = vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: 1, bsize: 4_096 } as fs.StatsFs)
  expect((await post(backUp, {})).json).toMatchObject({ code: 'not-enough-room' })
  full.mockRestore()
  expect(made()).toBe(before)
})

test('backups are for admins, an unknown one is none, and a path is no name', async () => {
  const mine = { cookie: editor.cookie }
  expect((await call(list, mine)).status).toBe(403)
  expect((await post(backUp, {}, mine)).status).toBe(403)
  expect((await post(preview, { backup: 'here:x.db' }, mine)).status).toBe(403)
  expect((await post(begin, { purpose: 'backup', name: 'x.db', size: 8 }, mine)).status).toBe(403)
  expect((await post(restore, { preview: '0'.repeat(32), name: NAME }, mine)).status).toBe(403)
  for (const backup of ['here:../news.db', 'here:/etc/passwd', 'elsewhere:a/b.db', 'upload:../../secret', 'news.db'])
    expect((await post(preview, { backup })).status).toBe(422)
  expect((await post(preview, { backup: `upload:${'a'.repeat(32)}` })).json).toMatchObject({ code: 'unknown-file' })
  expect((await previewed('here:none.db')).json).toMatchObject({ state: 'failed' })
  expect((await previewed('elsewhere:none.db')).json).toMatchObject(failure('BACKUP_URL is not set'))
  expect(await post(restore, { preview: '0'.repeat(32), name: NAME })).toMatchObject({
    json: { code: 'preview-not-ready' },
  })
  expect(orders).toEqual([])
})

test('a backup by hand is copied elsewhere too, and can be previewed from there; a store that is away is told', async () => {
  const there = path.join(paper.dir, 'mounted')
  fs.mkdirSync(there)
  openBackups(there)
  await backedUp()
  const { items, runs } = (await view()) as unknown as { items: { id: string; place: string }[]; runs: object }
  expect(runs).toMatchObject({ backup: { problem: null }, copyElsewhere: { problem: null } })
  const copy = items.find(({ place }) => place === 'elsewhere')?.id ?? ''
  const { json } = await previewed(copy)
  expect(json).toMatchObject({ state: 'ready', backup: copy, preview: { isVouchedFor: true, asker: 'admin' } })
  fs.rmSync(there, { recursive: true })
  expect(await view()).toMatchObject({ elsewhere: { isSet: true, problem: expect.any(String) as string } })
  expect((await view()).items.length).toBeGreaterThan(0)
})
