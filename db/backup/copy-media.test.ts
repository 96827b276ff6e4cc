import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { copyMedia, linkOrCopy } from '#db/backup/copy-media.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-copy-'))
  fs.mkdirSync(path.join(dir, 'from/ab'), { recursive: true })
  fs.writeFileSync(path.join(dir, 'from/ab/one.webp'), 'a picture')
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(dir, { recursive: true })
})
const at = (...names: string[]) => path.join(dir, ...names)

test.each([true, false])(
  'files get a second name, also where the file system has no hard links (%s) (P-433)',
  (hasLinks) => {
    if (!hasLinks)
      vi.spyOn(fs, 'linkSync').mockImplementation(() => {
        throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' })
      })
    expect([copyMedia(at('from'), at('to')), copyMedia(at('from'), at('to'))]).toEqual([1, 0])
    linkOrCopy(at('from/ab/one.webp'), at('aside.webp'))
    for (const copy of [at('to/ab/one.webp'), at('aside.webp')]) {
      expect(fs.readFileSync(copy, 'utf8')).toBe('a picture')
      expect(fs.statSync(copy).ino === fs.statSync(at('from/ab/one.webp')).ino).toBe(hasLinks)
    }
  },
)

test('nothing else makes hard links, which some file systems lack (P-433)', () => {
  const root = path.resolve(import.meta.dirname, '../..')
  const files = ['db', 'server', 'cli', 'app'].flatMap((room) =>
    fs.globSync(`${room}/**/*.ts`, { cwd: root }).filter((file) => !/\.test\.ts$|\/testing\//.test(file)),
  )
  const linking = files.filter((file) =>
    /\bfs\.(?:promises\.)?link(?:Sync)?\(/.test(fs.readFileSync(path.join(root, file), 'utf8')),
  )
  expect(linking).toEqual(['db/backup/copy-media.ts'])
})
