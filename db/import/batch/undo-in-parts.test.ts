import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { undoBatch } from '#db/import/batch/undo-batch.ts'
import { keptByUndoing } from '#db/import/desk/kept-by-undoing.ts'
import { aBatch, aRecord, type Fields, runImport } from '#db/import/testing/import-room.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { must, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const NOW = Date.UTC(2026, 10, 24)
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
})
afterEach(() => room.close())
afterAll(closeDecoder)

const all = (sql: string) => room.db.$client.prepare(sql).all() as Record<string, unknown>[]
const undo = (batchId: number, signal?: AbortSignal, progress?: () => void) =>
  undoBatch(room.db, batchId, { ...(signal && { signal }) }, { ...(progress && { progress }) }, NOW + 9_000)

async function take(records: Fields[], now: number): Promise<number> {
  const batchId = aBatch(room.db, { now })
  await runImport(room, records, { batchId, now })
  return batchId
}
const aPrivate = (headline: string): Fields => aRecord(1, { state: 'draft', why: 'private', headline })
const OLD = 'https://old.example/2024/03/story-1/'

test('a draft that an import changed and an editor then deleted stays deleted, and the dialog says so (P-410)', async () => {
  await runImport(room, [aPrivate('First')], { now: NOW })
  const batchId = await take([aPrivate('Second')], NOW + 1_000)
  const id = Number(all('select id from articles')[0]?.['id'])
  // Nothing happened to it before: it has no event that the undo could begin at.
  expect(all(`select json_extract(before, '$.lastEvent') at from import_changes where kind = 'article'`)).toEqual([
    { at: 0 },
  ])
  must(deleteDraft(room.db, OTTILIE, { id }, NOW + 2_000))
  expect(keptByUndoing(room.db, batchId)).toMatchObject({ count: 1, items: [{ articleId: id, why: 'deleted' }] })
  expect(await undo(batchId)).toMatchObject({ restored: 0, kept: [{ why: 'it was deleted here since' }] })
  expect(all('select deleted_at from articles')).toEqual([{ deleted_at: NOW + 2_000 }])
})

test('the dialog names what a later import changed, as the undo does (P-411)', async () => {
  await runImport(room, [aRecord(1)], { now: NOW })
  const one = await take([aRecord(1, { headline: 'One' })], NOW + 1_000)
  await take([aRecord(1, { headline: 'Two' })], NOW + 2_000)
  expect(keptByUndoing(room.db, one)).toMatchObject({ count: 1, items: [{ headline: 'Two', why: 'later' }] })
  expect(await undo(one)).toMatchObject({ kept: [{ headline: 'Two', why: 'a later import changed it' }] })
})

const ORDERS = [
  [1, 2, 3] as const,
  [1, 3, 2] as const,
  [2, 1, 3] as const,
  [2, 3, 1] as const,
  [3, 1, 2] as const,
  [3, 2, 1] as const,
]
test('batches undone in any order leave no redirect of any (P-412)', async () => {
  const batches = [
    await take([aRecord(1, { old_addresses: [OLD] })], NOW + 1_000),
    await take([aRecord(2, { old_addresses: [OLD] })], NOW + 2_000),
    await take([aRecord(3, { old_addresses: [OLD] })], NOW + 3_000),
  ]
  expect(all(`select target from redirects where path = '/2024/03/story-1'`)).toEqual([{ target: '/article/story-3' }])
  const imported = room.db.$client.serialize()
  for (const order of ORDERS) {
    room.close()
    room = testNewsroom(imported)
    for (const n of order) await undo(batches[n - 1] ?? 0)
    expect([order, all('select path, target, batch_id from redirects')]).toEqual([order, []])
  }
})

test('an undo that was interrupted counts the whole at its end (P-413)', async () => {
  await runImport(room, [aRecord(1), aRecord(2)], { now: NOW })
  const changed = [1, 2].map((n) => aRecord(n, { headline: `Changed ${n}` }))
  const batchId = await take([...changed, ...[3, 4, 5, 6].map((n) => aRecord(n))], NOW + 1_000)
  await take([aRecord(2, { headline: 'Later' })], NOW + 2_000)
  const ending = new AbortController()
  // However much a step undoes within its time.
  const endOnceKept = () => {
    const [batch] = all(`select undo_counts from import_batches where state = 'undoing'`)
    if (String(batch?.['undo_counts']).includes('"keptBefore":1')) ending.abort()
  }
  expect(await undo(batchId, ending.signal, endOnceKept)).toMatchObject({ isInterrupted: true })
  expect(await undo(batchId)).toMatchObject({ removed: 4, restored: 1, keptBefore: 1, isInterrupted: false })
  const [event] = all(`select details from events where what = 'import.undone'`)
  expect(JSON.parse(String(event?.['details']))).toMatchObject({ removed: 4, restored: 1, kept: 1 })
})
