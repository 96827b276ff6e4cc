import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { item, wxr } from '#db/import/archive/testing/wxr.ts'

let dir = ''
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-prove-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

function news(...args: string[]) {
  const env = { ...process.env, DATA_DIR: path.join(dir, 'data'), SITE_URL: 'http://localhost:3000' }
  const done = spawnSync(process.execPath, [path.resolve('cli/main.ts'), ...args], { env, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

test('a proof ends with 3 where a story has no old address, and nothing is unexplained', () => {
  const file = path.join(dir, 'export.xml')
  fs.writeFileSync(file, wxr(item({ id: '1' }), item({ id: '2', values: { link: '' } })))
  const proven = news('import', file, '--prove', '--no-pages')
  expect([proven.code, proven.err]).toEqual([3, '1 story has no old address.\n'])
})

test('an import is proven, and against a list of addresses; what is unexplained ends with 1 (P-81, P-214)', () => {
  const file = path.join(dir, 'export.xml')
  fs.writeFileSync(file, wxr(item({ id: '1' }), item({ id: '2' })))
  const list = path.join(dir, 'urls.txt')
  fs.writeFileSync(list, 'https://old.example/2024/03/story-2/\nhttps://old.example/feed/\n')
  const report = path.join(dir, 'report')
  const proven = news('import', file, '--prove', '--no-pages', '--against', list, '--report', report)
  expect([proven.err, proven.code]).toEqual(['', 0])
  expect(proven.out).toContain('2 stories and pages in the export, 2 here')
  expect(proven.out).toContain('Nothing is unexplained.')
  expect(fs.existsSync(path.join(dir, 'data/imports/1/proof.html'))).toBe(true)

  expect(proven.out).toContain(`Proof: ${path.join(report, 'proof.html')}`)
  expect(JSON.parse(fs.readFileSync(path.join(report, 'proof.json'), 'utf8'))).toMatchObject({ isClean: true })
  expect(fs.readdirSync(report).toSorted()).toEqual(['proof-addresses.csv', 'proof.html', 'proof.json'])

  fs.appendFileSync(list, 'https://old.example/2019/forgotten/\n')
  const failed = news('import', '--batch', '1', '--prove', '--no-pages', '--against', list)
  expect([failed.err, failed.code]).toEqual(['1 story or address is unexplained.\n', 1])
  expect(failed.out).toContain('https://old.example/2019/forgotten/')
  expect(news('import', '--batch', '1', '--prove', '--no-pages', '--against', path.join(dir, 'no.txt'))).toMatchObject({
    code: 1,
  })
  expect(news('import', '--batch', '1', '--against', list)).toMatchObject({
    code: 2,
    err: '--against needs --prove.\n',
  })
})
