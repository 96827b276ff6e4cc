import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { programDigest } from '#server/process/program-digest.ts'

let root: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-digest-'))
  for (const file of FILES) put(file, 'as it was')
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

/** One file of each part that makes readers' pages. */
const FILES = ['server/render/critical-css.ts', 'server/shared/headers.ts', 'db/queries/site.ts', 'domain/words/en.ts']
FILES.push(
  'public/js/page.js',
  'env.ts',
  'package-lock.json',
  'release.json',
  '.next/BUILD_ID',
  '.next/broadsheet-digest',
)

function put(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), text)
}
const digest = (siteUrl = 'https://paper.example') => programDigest(root, { siteUrl, distDir: '.next' })

test.each(FILES)('another %s is another program', (file) => {
  const before = digest()
  expect(digest()).toBe(before)
  put(file, 'otherwise')
  expect(digest()).not.toBe(before)
})

test('pages show the address of the paper', () => {
  expect(digest('https://other.example')).not.toBe(digest())
})

test('another time zone of the machine, or another Node, is another program', () => {
  const before = digest()
  const zone = process.env['TZ']
  const versions = Object.getOwnPropertyDescriptor(process, 'versions') ?? {}
  process.env['TZ'] = 'Pacific/Chatham'
  expect(digest()).not.toBe(before)
  process.env['TZ'] = zone ?? ''
  if (zone === undefined) delete process.env['TZ']
  expect(digest()).toBe(before)
  Object.defineProperty(process, 'versions', { ...versions, value: { ...process.versions, node: '99.0.0' } })
  expect(digest()).not.toBe(before)
  Object.defineProperty(process, 'versions', versions)
  expect(digest()).toBe(before)
})

test('tests and their helpers make no page', () => {
  const before = digest()
  put('server/http/web-server.test.ts', 'more')
  put('server/http/testing/web-server.ts', 'more')
  expect(digest()).toBe(before)
})
