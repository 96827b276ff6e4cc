import fs from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { apiNewsroom } from '#app/api/testing.ts'
import { releaseSlice, reservedBytes, reserveFile } from '#db/disk-reserve.ts'
import { writer } from '#db/live.ts'

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

/** The database can have so many pages more, as if its disk had room for them and no others. */
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
/** Rows of 500 bytes: each few of them need another page. */
const signIn = () => paper.signIn(person.email, undefined, { headers: { 'user-agent': 'a'.repeat(400) } })

test('on a full disk people can sign in, out of the reserve', { timeout: 60_000 }, async () => {
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
  // They could not have without it.
  expect(reservedBytes(paper.dir)).toBeLessThan(4 * MB)
  expect(reservedBytes(paper.dir) % MB).toBe(0)
})

test('where the reserve is used up, they are told that the disk is full', { timeout: 60_000 }, async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  while (releaseSlice(paper.dir));
  expect(reservedBytes(paper.dir)).toBe(0)
  fill()
  let last = await signIn()
  for (let n = 0; n < 14 && last.status === 200; n++) last = await signIn()
  expect([last.status, last.json?.code]).toEqual([507, 'disk-full'])
})
