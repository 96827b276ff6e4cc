import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { tar } from '#cli/doctor/bundle/tar.ts'

const AT = Date.UTC(2026, 10, 30, 8, 15)
const read = (archive: Buffer, ...args: string[]) =>
  execFileSync('tar', args, { input: archive, encoding: 'utf8', env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } })

test.each([0, 1, 511, 512, 513, 70_000])('a file of %i bytes comes out of an archive as it went in', (size) => {
  const text = 'é'.padEnd(Math.max(0, size - 1), 'x').slice(0, size)
  const archive = tar(
    [
      { name: 'bundle/first.txt', data: text },
      { name: 'bundle/second.txt', data: 'last' },
    ],
    AT,
  )
  expect(read(archive, '-xO', 'bundle/first.txt')).toBe(text)
  expect(read(archive, '-xO', 'bundle/second.txt')).toBe('last')
})

test('GNU tar lists an archive with size, time and a mode for its owner only', () => {
  expect(read(tar([{ name: `${'n'.repeat(97)}.md`, data: 'Quay' }], AT), '-tv', '--numeric-owner')).toBe(
    `-rw------- 0/0               4 2026-11-30 08:15 ${'n'.repeat(97)}.md\n`,
  )
})
