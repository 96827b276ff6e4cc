import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile } from '#db/engine/migrate.ts'
import { item, wxr } from '#db/import/archive/testing/wxr.ts'

let dir = ''
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-import-options-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

function news(...args: string[]) {
  const env = { ...process.env, DATA_DIR: path.join(dir, 'data'), SITE_URL: 'http://localhost:3000' }
  const done = spawnSync(process.execPath, [path.resolve('cli/main.ts'), ...args], { env, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

function fileOf(name: string, text: string): string {
  const file = path.join(dir, name)
  fs.writeFileSync(file, text)
  return file
}

function rows(sql: string): unknown[] {
  const db = new Database(databaseFile(path.join(dir, 'data')), { readonly: true })
  try {
    return db.prepare(sql).all()
  } finally {
    db.close()
  }
}

test('a dry run writes its plan and map where --plan says, and changes nothing (P-214)', () => {
  const file = fileOf('export.xml', wxr(item({ id: '1' })))
  const before = news('hash').out
  const plan = path.join(dir, 'plans/first')
  const dry = news('import', file, '--dry-run', '--plan', plan)
  expect([dry.err, dry.code]).toEqual(['', 0])
  expect(dry.out).toContain(`Plan: ${path.join(plan, 'plan.json')}\nMap:  ${path.join(plan, 'map.yaml')}\n`)
  expect(JSON.parse(fs.readFileSync(path.join(plan, 'plan.json'), 'utf8'))).toMatchObject({ counts: { stories: 1 } })
  expect(fs.readFileSync(path.join(plan, 'map.yaml'), 'utf8')).toContain('default_section')

  expect(news('hash').out).toBe(before)
  expect(news('import', '--list').out).toMatch(/^1\tplanned\twordpress\t\S+\texport\.xml\n$/)
  for (const table of ['articles', 'media', 'sections', 'authors', 'redirects', 'import_changes'])
    expect([table, rows(`select * from ${table}`)]).toEqual([table, []])
  expect(news('import', '--batch', '1', '--map', path.join(plan, 'map.yaml'))).toMatchObject({ code: 0 })
  expect(rows('select status from articles')).toEqual([{ status: 'published' }])
}, 60_000)

test('a dry run and a proof end with 1, 3 or 0 by what the source says; an import ends as before (P-275)', () => {
  const undated = item({ id: '2', values: { 'wp:post_date': '', 'wp:post_date_gmt': '' } })
  const all = fileOf('all.xml', wxr(item({ id: '1' }), item({ id: '3', values: { 'wp:status': 'draft' } })))
  const fewer = fileOf('fewer.xml', wxr(item({ id: '1' }), undated))
  const lost = fileOf('lost.xml', wxr(item({ id: '1', values: { link: '' } })))
  const dry = (file: string) => news('import', file, '--dry-run')
  expect(dry(all)).toMatchObject({ code: 0, err: '' })
  expect(dry(all).out).toMatch(
    /^2 stories; 1 will be public; 0 have no old address; 1 section; 0 files stay; 0 refused$/m,
  )
  expect(dry(fewer)).toMatchObject({ code: 3, err: '1 story is public in the source only.\n' })
  expect(dry(lost)).toMatchObject({ code: 3, err: '1 story has no old address.\n' })
  expect(news('import', '--batch', '4')).toMatchObject({ code: 0 })
  expect(news('import', '--batch', '4', '--prove', '--no-pages')).toMatchObject({
    code: 3,
    err: '1 story has no old address.\n',
  })
}, 60_000)

test('a list of redirects comes along with an export, is proven, and is undone with it', () => {
  const file = fileOf('export.xml', wxr(item({ id: '1' })))
  const csv = fileOf('old.csv', 'from,to,status\n/before-wordpress,/2024/03/story-1/,301\n/shut,,410\n^/a(.*),/b,200\n')
  const before = news('hash').out
  const done = news('import', file, '--redirects', csv, '--prove', '--no-pages')
  expect([done.err, done.code]).toEqual(['', 0])
  expect(rows(`select path, target, status from redirects where path in ('/before-wordpress', '/shut')`)).toEqual([
    { path: '/before-wordpress', target: '/article/story-1', status: 301 },
    { path: '/shut', target: null, status: 410 },
  ])
  expect(news('import', '--list').out).toContain('export.xml, old.csv')
  const proof = fs.readFileSync(path.join(dir, 'data/imports/1/proof-addresses.csv'), 'utf8')
  expect(proof).toContain('/before-wordpress')
  expect(news('import', '--undo', '1')).toMatchObject({ code: 0 })
  expect(news('hash').out).toBe(before)
  expect(rows('select path from redirects')).toEqual([])
}, 60_000)

test('a dry run with pictures adds none; --media brings them in, and --undo takes them out', async () => {
  const html = '<p>Rain.</p><img src="https://old.example/wp-content/uploads/2024/03/quay.jpg" alt="Quay">'
  const file = fileOf('export.xml', wxr(item({ id: '1', values: { 'content:encoded': html } })))
  const media = path.join(dir, 'uploads')
  fs.mkdirSync(path.join(media, '2024/03'), { recursive: true })
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#345' } })
  await picture.jpeg().toFile(path.join(media, '2024/03/quay.jpg'))
  const before = news('hash').out
  expect(news('import', file, '--dry-run', '--media', media).out).toContain('Pictures: 1 picture, and all of them')
  expect(news('hash').out).toBe(before)
  expect(rows('select * from media')).toEqual([])
  expect(news('import', '--batch', '1', '--media', media)).toMatchObject({ code: 0 })
  expect(rows('select count(*) n from media where deleted_at is null')).toEqual([{ n: 1 }])
  expect(news('import', '--undo', '1')).toMatchObject({ code: 0 })
  expect(rows('select count(*) n from media where deleted_at is null')).toEqual([{ n: 0 }])
  expect(news('hash').out).toBe(before)
  expect(news('import', file, '--media', path.join(dir, 'nowhere'))).toMatchObject({ code: 1 })
}, 120_000)

test('options that mean nothing are refused before anything is read', () => {
  const file = fileOf('export.xml', wxr(item({ id: '1' })))
  const ndjson = fileOf('stories.ndjson', '{}\n')
  const refused = (code: number, err: string, ...args: string[]) =>
    expect(news('import', ...args)).toMatchObject({ code, err: expect.stringContaining(err) as string })
  refused(2, '--plan needs --dry-run.\n', file, '--plan', dir)
  refused(2, '--report needs --prove.\n', file, '--report', dir)
  refused(2, 'either --dry-run or --prove', file, '--dry-run', '--prove')
  refused(2, '--redirects is for exports of other systems', ndjson, '--redirects', file)
  refused(2, 'must be a .csv', file, '--redirects', file)
  refused(1, 'File not found', file, '--redirects', path.join(dir, 'no.csv'))
  refused(1, 'is no folder to write in', file, '--dry-run', '--plan', file)
  refused(2, 'give --redirects with its files', '--batch', '1', '--redirects', fileOf('old.csv', ''))
  expect(news('import', '--list').out).toBe('There are no batches.\n')
}, 60_000)
