import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { versionOf } from '#db/engine/program-version.ts'

const MAIN = path.resolve('cli/main.ts')
let dir = ''
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-folder-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

/** Runs a command in a folder that is not the program's; names of files are of that folder. */
function news(args: string[], site?: string) {
  const { SITE_URL: _, ...others } = process.env
  const env = { ...others, DATA_DIR: 'paper', ...(site !== undefined && { SITE_URL: site }) }
  const done = spawnSync(process.execPath, [MAIN, ...args], { cwd: dir, env, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

async function importStory(): Promise<void> {
  fs.mkdirSync(path.join(dir, 'pictures'))
  await sharp({ create: { width: 400, height: 300, channels: 3, background: '#336699' } })
    .jpeg()
    .toFile(path.join(dir, 'pictures/quay.jpg'))
  const story = { id: 1, slug: 'tides', headline: 'Tides', body_html: '<p>High water.</p>', sections: ['world'] }
  const record = { ...story, tags: [], published_at: '2026-11-24T12:00:00Z', image: 'quay.jpg' }
  fs.writeFileSync(path.join(dir, 'stories.ndjson'), JSON.stringify(record))
  expect(news(['import', 'stories.ndjson', '--media', 'pictures'])).toMatchObject({ code: 0 })
}

test('the terminal works from any folder, pictures and restores included (P-426)', { timeout: 180_000 }, async () => {
  await importStory()
  const steps = [['check'], ['backup', 'tuesday.db'], ['restore', 'tuesday.db'], ['drill'], ['export', 'all']]
  const codes = steps.map((args) => [args[0] ?? '', news(args)] as const)
  // `drill` tries a backup of the data folder, and there is none.
  expect(Object.fromEntries(codes.map(([name, { code }]) => [name, code]))).toEqual({
    check: 0,
    backup: 0,
    restore: 0,
    export: 0,
    drill: 1,
  })
  expect(codes.find(([name]) => name === 'drill')?.[1].err).toContain('There is no backup to try')
  const client = new Database(path.join(dir, 'paper/news.db'), { readonly: true })
  expect(client.prepare('select count(*) from media').pluck().get()).toBe(1)
  const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string }
  expect(versionOf(client)).toBe(version)
  client.close()
})

test(
  'an export without SITE_URL leaves out what would say localhost, and says so (P-84, P-428)',
  { timeout: 120_000 },
  async () => {
    await importStory()
    const read = (name: string) => fs.readFileSync(path.join(dir, 'all', name), 'utf8')
    expect(news(['export', 'all'], 'https://paper.example')).toMatchObject({ code: 0, err: '' })
    expect(read('ninjs.ndjson')).toContain('https://paper.example/article/tides')
    const { code, err } = news(['export', 'all'])
    expect([code, err]).toEqual([0, expect.stringMatching(/ninjs\.ndjson was left out, since SITE_URL is not set/)])
    expect(fs.readdirSync(path.join(dir, 'all')).toSorted()).toEqual(
      expect.not.arrayContaining(['ninjs.ndjson']) as string[],
    )
    expect(JSON.parse(read('manifest.json'))).toMatchObject({ origin: '', counts: { stories: 1, public: 1 } })
    expect(read('manifest.json') + read('stories.ndjson') + read('paper.ndjson')).not.toContain('localhost')
    fs.rmSync(path.join(dir, 'paper'), { recursive: true })
    expect(news(['import', 'all'])).toMatchObject({ code: 0 })
    expect(news(['check'])).toMatchObject({ code: 0 })
  },
)
