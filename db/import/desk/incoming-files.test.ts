import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { incomingEntries, incomingExport } from '#db/import/desk/incoming-files.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-incoming-'))
  fs.writeFileSync(path.join(dir, 'news.db'), 'secret')
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

const inFolder = (name: string) => path.join(dir, 'incoming', name)
function fill(): void {
  fs.mkdirSync(inFolder('uploads'), { recursive: true })
  fs.writeFileSync(inFolder('uploads/a.jpg'), 'a')
  fs.writeFileSync(inFolder('paper.xml'), '<rss/>')
}

test('the files and folders of one level are listed by name', () => {
  fill()
  expect(incomingEntries(dir)).toEqual([
    { name: 'paper.xml', kind: 'file', bytes: 6, changedAt: expect.any(Number) },
    { name: 'uploads', kind: 'folder', bytes: null, changedAt: expect.any(Number) },
  ])
  expect(incomingExport(dir, 'paper.xml')).toBe(inFolder('paper.xml'))
  expect(incomingExport(dir, 'uploads')).toBe(inFolder('uploads'))
})

test('links, pipes, hidden files and names that climb out are neither listed nor found', () => {
  fill()
  fs.symlinkSync(path.join(dir, 'news.db'), inFolder('linked.xml'))
  fs.symlinkSync(dir, inFolder('linked'))
  fs.writeFileSync(inFolder('.hidden'), '')
  expect(incomingEntries(dir).map(({ name }) => name)).toEqual(['paper.xml', 'uploads'])
  const others = [
    'linked.xml',
    'linked',
    '.hidden',
    '../news.db',
    '..',
    '.',
    '',
    'uploads/a.jpg',
    path.join(dir, 'news.db'),
  ]
  expect(others.map((name) => incomingExport(dir, name))).toEqual(others.map(() => null))
})

test('a folder that is not there, or is a link itself, is empty', () => {
  expect(incomingEntries(dir)).toEqual([])
  expect(incomingExport(dir, 'paper.xml')).toBeNull()
  fs.symlinkSync(dir, path.join(dir, 'incoming'))
  expect(incomingEntries(dir)).toEqual([])
  expect(incomingExport(dir, 'news.db')).toBeNull()
})
