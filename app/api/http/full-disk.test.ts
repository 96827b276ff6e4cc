import fs from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { writer } from '#db/engine/connections.ts'
import { releaseSlice, reservedBytes, reserveFile } from '#db/engine/disk-reserve.ts'

const MB = 1024 * 1024
let paper: ReturnType<typeof apiNewsroom>
let person: { email: string }
beforeAll(() => {
  paper = apiNewsroom()
  person = paper.addOne('editor')
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => paper.close())

/** Limits how many pages the database can grow by, as if the disk had no more room. */
function leaveRoom(pages: number): void {
  const { $client } = writer()
  $client.pragma(`max_page_count=${Number($client.pragma('page_count', { simple: true })) + pages}`)
}
function fill(): void {
  const { $client } = writer()
  $client.exec('create table if not exists filler (text text) strict')
  leaveRoom(0)
  const insert = $client.prepare('insert into filler values (?)')
  expect(() => {
    for (let n = 0; n < 10_000; n++) insert.run('a'.repeat(500))
  }).toThrow('full')
}
/** Signs in with a long user agent, so that each session row takes 500 bytes and a few rows need another page. */
const signIn = () => paper.signIn(person.email, undefined, { headers: { 'user-agent': 'a'.repeat(400) } })

test('sign-in works on a full disk, from the disk reserve (P-122, P-330)', { timeout: 60_000 }, async () => {
  fs.writeFileSync(reserveFile(paper.dir), Buffer.alloc(4 * MB, 1))
  fill()
  const { truncateSync } = fs
  vi.spyOn(fs, 'truncateSync').mockImplementation((...args) => {
    truncateSync(...args)
    leaveRoom(2)
  })
  const statuses: number[] = []
  for (let n = 0; n < 14; n++) statuses.push((await signIn()).status)
  expect(new Set(statuses)).toEqual(new Set([200]))
  // Sign-in consumed part of the reserve; without it, it would have failed.
  expect(reservedBytes(paper.dir)).toBeLessThan(4 * MB)
  expect(reservedBytes(paper.dir) % MB).toBe(0)
})

test('without a disk reserve left, requests get disk-full (P-109, P-122)', { timeout: 60_000 }, async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  while (releaseSlice(paper.dir));
  expect(reservedBytes(paper.dir)).toBe(0)
  fill()
  let last = await signIn()
  for (let n = 0; n < 14 && last.status === 200; n++) last = await signIn()
  expect([last.status, last.json?.code]).toEqual([507, 'disk-full'])
})
