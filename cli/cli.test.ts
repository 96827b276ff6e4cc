import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildDigest, isBuiltFrom, storeDigest } from '#cli/program/build-digest.ts'

const MAIN = path.resolve('cli/main.ts')
let dir = ''
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-cli-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

const environment = (dataDir: string) => ({ ...process.env, DATA_DIR: dataDir, SITE_URL: 'http://localhost:3000' })
function news(args: string[], input = '', dataDir = path.join(dir, 'data')) {
  const done = spawnSync(process.execPath, [MAIN, ...args], { env: environment(dataDir), input, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

function corpus(count: number): string {
  const file = path.join(dir, 'corpus.ndjson')
  const text = 'The tide came in over the quay and nobody was surprised. '.repeat(40)
  const lines = Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      id: n + 1,
      slug: `story-${n + 1}`,
      headline: `Story ${n + 1}`,
      body_html: `<p>${text}</p>`,
      sections: ['world'],
      tags: [`topic-${n % 50}`],
      published_at: new Date(Date.UTC(2020, 0, 1) + n * 60_000).toISOString(),
    }),
  )
  fs.writeFileSync(file, lines.join('\n'))
  return file
}

/** Resolves once some of the stories are imported, without a message from the importing process. */
async function untilSomeAreIn(file: string, child: ChildProcess): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve))
    if (child.exitCode !== null) throw new Error('The import ended before it could be killed.')
    if (!fs.existsSync(file)) continue
    try {
      const db = new Database(file, { readonly: true })
      const some = db.prepare('select count(*) > 20 from published').pluck().get()
      db.close()
      if (some === 1) return
    } catch {
      // The database is not migrated yet.
    }
  }
}

test('a killed import is complete after it is run again (P-205)', async () => {
  const file = corpus(800)
  const killed = path.join(dir, 'killed')
  const child = spawn(process.execPath, [MAIN, 'import', file], { env: environment(killed), stdio: 'ignore' })
  const gone = new Promise((resolve) => child.on('exit', resolve))
  await untilSomeAreIn(path.join(killed, 'news.db'), child)
  child.kill('SIGKILL')
  await gone
  const between = new Database(path.join(killed, 'news.db'), { readonly: true })
  expect(between.prepare('select count(*) from published').pluck().get()).toBeLessThan(800)
  between.close()
  expect(news(['check'], '', killed)).toMatchObject({ code: 0 })

  const again = news(['import', file], '', killed)
  expect(again).toMatchObject({ code: 0, err: '' })
  expect(again.out).toMatch(/[1-9]\d* unchanged, 0 refused/)
  expect(news(['import', file], '', killed).out).toContain('800 unchanged')
  expect(news(['check'], '', killed)).toMatchObject({ code: 0 })
  expect(news(['import', file])).toMatchObject({ code: 0 })
  expect(news(['hash'], '', killed).out).toBe(news(['hash']).out)
}, 120_000)

test('a bad record ends with 1 and its line; a dry run keeps nothing; a warning ends with 0 (P-206)', () => {
  const file = path.join(dir, 'bad.ndjson')
  const good = {
    id: 1,
    slug: 'a',
    headline: 'A',
    body_html: '<p>A<script>1</script></p>',
    sections: ['world'],
    published_at: '2024-01-01',
  }
  fs.writeFileSync(file, `${JSON.stringify({ ...good, published_at: '2024-01-01T00:00:00Z' })}\n{oops\n`)
  const dry = news(['import', file, '--dry-run'])
  expect(dry).toMatchObject({ code: 1, out: expect.stringContaining('1 story new') as string })
  const real = news(['import', file])
  expect(real).toMatchObject({ code: 1, out: expect.stringContaining('1 story new') as string })
  expect(real.err).toContain('line 2: the line is not valid JSON')
  expect(real.err).toContain('bad.ndjson')
  fs.writeFileSync(file, JSON.stringify({ ...good, published_at: '2024-01-01T00:00:00Z' }))
  expect(news(['import', file])).toMatchObject({ code: 0, err: expect.stringContaining('dropped script') as string })
})

test('invalid arguments print a sentence and exit with 2 (P-206)', () => {
  expect(news(['frob'])).toMatchObject({ code: 2, err: expect.stringContaining('frob is not a command') as string })
  expect(news(['import'])).toMatchObject({ code: 2 })
  expect(news(['import', MAIN, '--format', 'joomla'])).toMatchObject({ code: 2 })
  expect(news(['import', MAIN, '--format', 'wordpress'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('holds no stories') as string,
  })
  expect(news(['publish', 'x'])).toMatchObject({ code: 2 })
  expect(news(['hash', '--loud'])).toMatchObject({ code: 2, err: expect.stringContaining('Usage') as string })
  expect(news(['import', 'no-such-file.ndjson'])).toMatchObject({ code: 1 })
  expect(news(['import', '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--media') as string })
})

const WXR = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Old Paper</title><link>https://old.example</link><wp:base_site_url>https://old.example</wp:base_site_url>
<item><title>Nets</title><link>https://old.example/2024/03/nets/</link><content:encoded><![CDATA[<p>Rain.</p>]]></content:encoded>
<wp:post_id>7</wp:post_id><wp:post_date>2024-03-01 08:00:00</wp:post_date><wp:post_date_gmt>2024-03-01 08:00:00</wp:post_date_gmt>
<wp:post_name>nets</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`

test('an export of WordPress is planned, mapped, imported, listed and undone (P-79, P-214)', () => {
  const file = path.join(dir, 'old.xml')
  fs.writeFileSync(file, WXR)
  const before = news(['hash']).out
  const dry = news(['import', file, '--dry-run'])
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('1 story, 0 pages') as string })
  expect(news(['hash']).out).toBe(before)
  const map = path.join(dir, 'data/imports/1/map.yaml')
  fs.writeFileSync(
    map,
    fs.readFileSync(map, 'utf8').replace('name: News', 'name: Coast').replace('slug: news', 'slug: coast'),
  )
  expect(news(['import', '--batch', '1', '--map', map])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Batch 1: 1 record new, .*\nMade 1 section/) as string,
  })
  expect(news(['import', file, '--map', map]).out).toContain('0 records new, 0 updated, 1 unchanged')
  fs.writeFileSync(map, 'categories:\n  news: {to: nowhere}\n')
  expect(news(['import', file, '--map', map])).toMatchObject({
    code: 1,
    err: expect.stringContaining('line 2: categories.news.to must be one of section, topic, drop') as string,
  })
  expect(news(['import', '--list']).out).toMatch(/^2\timported\twordpress\t\S+\told\.xml\n1\timported/)
  expect(news(['import', '--batch', '9'])).toMatchObject({ code: 1 })
  expect(news(['import', '--undo', '2'])).toMatchObject({ code: 0 })
  expect(news(['import', '--undo', '1'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 removed') as string,
  })
  expect(news(['hash']).out).toBe(before)
}, 120_000)

test('people and sections: added, listed, refused with a sentence (P-210)', () => {
  const added = news(['people', 'add', 'ana@paper.example', '--name', 'Ana', '--role', 'editor'])
  expect(added.out).toMatch(/http:\/\/localhost:3000\/desk\/link#\S{20,}/)
  expect(news(['people', 'add', 'ana@paper.example', '--name', 'Ana', '--role', 'editor']).code).toBe(1)
  const admin = ['people', 'add', 'kaarle@paper.example', '--name', 'Kaarle', '--role', 'admin', '--password-stdin']
  expect(news(admin, 'short\n').code).toBe(1)
  expect(news(admin, 'keys under the bollard\n').code).toBe(0)
  expect(news(['people', 'list']).out).toContain('kaarle@paper.example\tKaarle\tadmin\tactive')
  expect(news(['people', 'reset', 'kaarle@paper.example']).out).toContain('/desk/link#')
  expect(news(['sections', 'add', 'Port News'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('/port-news') as string,
  })
  expect(news(['sections', 'add', 'Search'])).toMatchObject({ code: 1 })
})

test('the key of newsletters is made once, for its user alone, and goes into no backup, export or bundle (P-288)', () => {
  const made = news(['newsletter-key'])
  expect(made.out).toMatch(/broadsheet\._domainkey {2}TXT {2}"v=DKIM1; k=rsa; p=[A-Za-z0-9+/]{300,}=*"/)
  const file = path.join(dir, 'data/newsletter-key.pem')
  const pem = fs.readFileSync(file, 'utf8')
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect(news(['newsletter-key']).out.split('\n')[2]).toBe(made.out.split('\n')[2])
  expect(fs.readFileSync(file, 'utf8')).toBe(pem)
  news(['import', corpus(1)])
  expect(news(['backup'])).toMatchObject({ code: 0 })
  expect(news(['export', path.join(dir, 'out')])).toMatchObject({ code: 0 })
  news(['doctor', '--bundle', path.join(dir, 'bundle.tar')])
  const places = [path.join(dir, 'data/backups'), path.join(dir, 'out'), path.join(dir, 'bundle.tar')]
  const files = places.flatMap((place) =>
    fs.statSync(place).isFile()
      ? [place]
      : fs.readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name)),
  )
  const all = files.filter((one) => fs.statSync(one).isFile())
  expect(all.length).toBeGreaterThan(3)
  const secret = pem.split('\n')[3] ?? ''
  expect(all.filter((one) => fs.readFileSync(one).includes(secret))).toEqual([])
  expect(all.filter((one) => one.includes('newsletter-key'))).toEqual([])
}, 120_000)

test('a build counts as made from its inputs, whatever it writes itself; a changed input makes another (P-201)', () => {
  fs.mkdirSync(path.join(dir, 'app'))
  const page = path.join(dir, 'app/page.tsx')
  fs.writeFileSync(page, 'one')
  fs.writeFileSync(path.join(dir, 'tsconfig.json'), '{"compilerOptions":{"jsx":"react-jsx"}}')
  const digest = buildDigest(dir)
  fs.writeFileSync(
    path.join(dir, 'tsconfig.json'),
    '{"compilerOptions":{"jsx":"react-jsx","allowJs":true},"include":[".next"]}',
  )
  fs.mkdirSync(path.join(dir, 'app/testing'))
  for (const name of ['page.test.ts', 'page.testing.ts', 'testing/page.ts'])
    fs.writeFileSync(path.join(dir, 'app', name), 'a test')
  expect(buildDigest(dir)).toBe(digest)
  expect(isBuiltFrom(dir, digest)).toBe(false)
  fs.writeFileSync(path.join(dir, 'BUILD_ID'), 'x')
  storeDigest(dir, digest)
  expect(isBuiltFrom(dir, digest)).toBe(true)
  fs.writeFileSync(page, 'two')
  expect(isBuiltFrom(dir, buildDigest(dir))).toBe(false)
})

test('everything leaves for another system, and unclear wishes are refused before anything is written (P-289)', () => {
  news(['import', corpus(3)])
  const out = path.join(dir, 'out')
  expect(news(['export', '--format', 'word', '--out', out]).err).toContain('--format must be wxr, ghost, markdown')
  expect(news(['export', '--format', 'wxr']).err).toContain('--format needs --out')
  expect(news(['export', '--format', 'wxr', '--out', out, '--media-url', 'x']).err).toContain('--media-url must be')
  expect(fs.existsSync(out)).toBe(false)
  const made = news(['export', '--format', 'markdown', '--out', out])
  expect([made.code, made.out]).toEqual([0, `3 public stories and pages are in ${out}.\n`])
  expect(fs.readdirSync(path.join(out, 'content/posts'))).toEqual(['story-1.md', 'story-2.md', 'story-3.md'])
  const again = news(['export', '--format', 'markdown', '--out', out])
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('has other content')])
})
