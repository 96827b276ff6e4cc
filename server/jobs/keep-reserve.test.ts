import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { releaseSlice, reserveBytesFor, reservedBytes, reserveFile } from '#db/engine/disk-reserve.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { dropReserveIfFull, keepReserve } from '#server/jobs/keep-reserve.ts'

const MB = 1024 * 1024
let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  paper.close()
})

const freeIs = (bytes: number) =>
  vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: Math.floor(bytes / 4_096), bsize: 4_096 } as fs.StatsFs)

test.each([
  [1_000_000 * MB, 64 * MB],
  [256 * MB, 64 * MB],
  [100 * MB, 25 * MB],
  [17 * MB, Math.floor(4.25 * MB)],
  [12 * MB, 4 * MB],
  [11 * MB, 0],
])('of %d free bytes the reserve takes %d: a quarter, 4 MB to 64 MB (P-330)', (free, bytes) => {
  expect(reserveBytesFor(free)).toBe(bytes)
})

test('the reserve takes real room, is filled up again, and is dropped at a start on a full disk (P-122)', async () => {
  freeIs(100 * MB)
  await keepReserve(paper.dir)
  expect(reservedBytes(paper.dir)).toBe(25 * MB)
  expect(fs.statSync(reserveFile(paper.dir)).blocks * 512).toBeGreaterThanOrEqual(25 * MB)
  expect(fs.statSync(reserveFile(paper.dir)).mode & 0o777).toBe(0o600)
  expect(releaseSlice(paper.dir)).toBe(true)
  expect(reservedBytes(paper.dir)).toBe(24 * MB)
  freeIs(75 * MB)
  await keepReserve(paper.dir)
  expect(reservedBytes(paper.dir)).toBe(Math.floor(24.75 * MB))
  dropReserveIfFull(paper.dir)
  expect(reservedBytes(paper.dir)).toBeGreaterThan(0)
  freeIs(5 * MB)
  await keepReserve(paper.dir)
  expect(reservedBytes(paper.dir)).toBeGreaterThan(24 * MB)
  dropReserveIfFull(paper.dir)
  expect(fs.existsSync(reserveFile(paper.dir))).toBe(false)
  await keepReserve(paper.dir)
  expect(fs.existsSync(reserveFile(paper.dir))).toBe(false)
  expect(releaseSlice(paper.dir)).toBe(false)
})

test('a reserve file with its old name is still used', () => {
  fs.writeFileSync(path.join(paper.dir, 'ballast'), Buffer.alloc(MB, 1))
  dropReserveIfFull(paper.dir)
  expect(fs.readdirSync(paper.dir)).not.toContain('ballast')
  expect(reservedBytes(paper.dir)).toBe(MB)
})
