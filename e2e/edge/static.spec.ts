import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ensureInstalled } from '#e2e/edge/programs.ts'
import { publishThrough, STORY } from '#e2e/edge/proxy-tests.ts'
import { serveEdition } from '#e2e/edge/static-nginx.ts'
import { type Api, ask, signedIn } from '#e2e/support/machine.ts'
import { freePort, type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-edition-'))
fs.chmodSync(parent, 0o755)
const dir = path.join(parent, 'edition')
let paper: Newsroom
let api: Api
let front: { url: string }
let stop: (() => Promise<void>) | undefined

const make = async () => {
  const { code, output } = await paper.news('export', '--static', dir)
  expect(code, output).toBe(0)
  const [, deleted = '', written = ''] = /(\d+) files? deleted, ([\d,]+) written/.exec(output) ?? []
  return { output, deleted: Number(deleted), written: Number(written.replaceAll(',', '')) }
}
const startMaking = (to: string) =>
  spawn(process.execPath, ['cli/main.ts', 'export', '--static', to], {
    env: {
      ...process.env,
      DATA_DIR: paper.dataDir,
      SITE_URL: paper.url,
      NEXT_DIST_DIR: process.env['NEXT_DIST_DIR'] ?? '.next-test',
    },
    stdio: 'ignore',
  })
/** Serves what was made last. */
const serve = async () => {
  await stop?.()
  const served = await serveEdition(dir, await freePort())
  front = served
  stop = served.stop
}

test.beforeAll(async () => {
  test.setTimeout(600_000)
  ensureInstalled('nginx', 'nginx-light openssl')
  paper = await startNewsroom('demo')
  api = await signedIn(paper, 'editor')
  for (let n = 0; n < 3; n++) await publishThrough(paper, `Story ${n} of many`)
  console.log((await make()).output)
  await serve()
})
test.afterAll(async () => {
  await stop?.()
  await paper?.stop()
  fs.rmSync(parent, { recursive: true, force: true })
})

/** Addresses of this site in a text of ours, as a browser, a feed reader or a crawler finds them. */
function linksOf(text: string, base: string): string[] {
  const found = new Set<string>()
  const attribute = /\s(?:href|src|action|poster|srcset|imagesrcset|content)=(?:"([^"]*)"|'([^']*)')/gi
  for (const [whole, one = '', other = ''] of text.matchAll(attribute))
    for (const link of /srcset=/i.test(whole)
      ? (one || other).split(',').map((part) => part.trim().split(' ')[0] ?? '')
      : [one || other])
      found.add(link)
  for (const [, loc = ''] of text.matchAll(/<(?:loc|link|id|image:loc|url)>([^<]*)</g)) found.add(loc)
  for (const [, url = ''] of text.matchAll(/"(?:url|id|image|home_page_url|feed_url|next_url|src)":\s*"([^"]*)"/g))
    found.add(url)
  for (const [, url = ''] of text.matchAll(/url\(["']?([^"')]+)["']?\)/g)) found.add(url)
  const local: string[] = []
  for (const link of found) {
    if (!/^(?:https?:|\/|\.)/.test(link)) continue
    const url = new URL(link.replaceAll('&amp;', '&'), paper.url + base)
    if (url.origin === paper.url) local.push(url.pathname + url.search)
  }
  return local
}

const LEFT_OUT = /^\/(?:api\/oembed|search\?|api\/|desk)/

test('every link leads to a file of the type that the newsroom sends, and to the same words', async () => {
  test.setTimeout(600_000)
  const known = new Set([
    '/',
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/robots.txt',
    '/feed.xml',
    '/feed.atom',
    '/feed.json',
    '/feeds.opml',
  ])
  const broken: unknown[] = []
  let [pages, files] = [0, 0]
  for (const address of known) {
    if (LEFT_OUT.test(address)) continue
    const answer = await ask(front, address)
    if (answer.status !== 200) {
      broken.push([address, answer.status])
      continue
    }
    const type = answer.headers['content-type'] ?? ''
    const isWords = /^\/(?:search|saved|offline|sw\.js)/.test(address)
    // A folder of the edition is a query in the newsroom.
    const live = address.replace(
      /^(.*?)((?:\/(?:within|section|page|before)-[a-z0-9-]+)+)(\/feed\.\w+)?$/,
      (_, path: string, folders: string, file = '') => {
        const query = folders
          .slice(1)
          .split('/')
          .map((one) => one.replace('-', '='))
        return `${path || (file ? '' : '/')}${String(file)}?${query.join('&')}`
      },
    )
    const direct = await ask(paper, live)
    if (!isWords && (direct.status !== 200 || direct.headers['content-type'] !== type))
      broken.push([address, 'is live', direct.status, direct.headers['content-type'], type])
    if (!isWords && !/^text\/html|xml|json/.test(type) && !answer.body.equals(direct.body))
      broken.push([address, 'other bytes'])
    if (/^text\/|xml|json/.test(type)) {
      pages += 1
      for (const link of linksOf(answer.text, address)) {
        known.add(link)
        // A query in a link would lead to the first page on a server that knows files alone.
        if (/\?(?:page|within|section|before)=/.test(link)) broken.push([address, 'has the query', link])
      }
    } else files += 1
  }
  console.log(`${pages} texts and ${files} other files crawled`)
  expect(broken).toEqual([])
  expect(pages).toBeGreaterThan(100)
})

test('a story in a browser has its scripts and pictures, light and dark, and search leads to words', async ({
  page,
}) => {
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(request.url()))
  page.on('response', (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`))
  page.on('pageerror', (error) => failed.push(String(error)))
  const backgrounds = new Set<string>()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(front.url + STORY, { waitUntil: 'networkidle' })
    backgrounds.add(await page.evaluate('getComputedStyle(document.body).backgroundColor'))
    // The others load once they are scrolled to.
    const widths = "Array.from(document.images).filter((i) => i.loading !== 'lazy').map((i) => i.naturalWidth)"
    expect(await page.evaluate<number[]>(widths)).not.toContain(0)
  }
  expect(backgrounds.size).toBe(2)
  // The button that keeps a story needs the newsroom's worker.
  await expect(page.locator('#save')).toBeHidden()
  await page.goto(`${front.url}/search?q=harbour`)
  await expect(page.getByText('Only the living paper can do this')).toBeVisible()
  expect(failed).toEqual([])
})

test('addresses with queries, slashes and other spellings answer as the newsroom does', async () => {
  for (const address of [
    '/latest?page=2',
    '/most-read?within=7',
    '/world?utm_source=x',
    '/archive?page=1',
    '/feed.xml?x=1',
  ]) {
    const [direct, answer] = [await ask(paper, address), await ask(front, address)]
    expect([address, answer.status]).toEqual([address, direct.status])
    const title = /<title>[^<]*/
    expect([address, title.exec(answer.text)?.[0]]).toEqual([address, title.exec(direct.text)?.[0]])
  }
  for (const address of ['/world/', `${STORY}/`, '/nowhere', '/world/nowhere', '/latest?page=49']) {
    const [direct, answer] = [await ask(paper, address), await ask(front, address)]
    expect([address, answer.status, answer.headers['location']]).toEqual([
      address,
      direct.status,
      direct.headers['location'],
    ])
  }
  expect((await ask(front, '/nowhere')).text).toContain('There is nothing at this address')
  expect((await ask(front, '/search?q=harbour')).text).toContain('Only the living paper can do this')
  expect((await ask(front, '/saved')).text).toContain('Only the living paper can do this')
  expect((await ask(front, '/', { method: 'POST', body: 'x' })).status).toBe(405)
  expect((await ask(front, '/sw.js')).text).toContain('worker-off')
  expect((await ask(front, '/410.html')).status).toBe(404)
})

test('an edition that is made again writes only what changed, and what was withdrawn is gone', async () => {
  test.setTimeout(600_000)
  const gone = await publishThrough(paper, 'Withdrawn before the next edition')
  const legal = await publishThrough(paper, 'Withdrawn by a court')
  const renamed = await publishThrough(paper, 'An old headline')
  await make()
  const still = await make()
  expect([still.deleted, still.written], still.output).toEqual([0, 0])
  const site = (address: string) => path.join(dir, 'site', address, 'index.html')
  const about = fs.statSync(site('/about'))

  await api('DELETE', `/api/articles/${gone.id}/publication`, { reason: 'For a test.' })
  await api('DELETE', `/api/articles/${legal.id}/publication`, { reason: 'For a test.', legal: true })
  const saved = await api('PUT', `/api/articles/${renamed.id}`, { version: renamed.version, slug: 'a-new-address' })
  const out = await api('POST', `/api/articles/${renamed.id}/publication`, {
    version: saved.body['version'],
    kind: 'minor',
  })
  expect(out.status).toBe(200)
  const next = await make()
  expect(next.deleted).toBeGreaterThanOrEqual(2)
  expect(fs.existsSync(site(gone.path))).toBe(false)
  expect(fs.statSync(site('/about'))).toMatchObject({ ino: about.ino, mtimeMs: about.mtimeMs })
  for (const file of fs.readdirSync(path.join(dir, 'site'), { recursive: true, encoding: 'utf8' }))
    if (/\.(?:html|xml|json|atom)$/.test(file))
      expect([file, fs.readFileSync(path.join(dir, 'site', file), 'utf8').includes(gone.path)]).toEqual([file, false])
  await serve()
  for (const address of [gone.path, legal.path, renamed.path, `/embed${gone.path.slice('/article'.length)}`]) {
    const [direct, answer] = [await ask(paper, address), await ask(front, address)]
    expect([address, answer.status, answer.headers['location']]).toEqual([
      address,
      direct.status,
      direct.headers['location'],
    ])
  }
  expect((await ask(front, gone.path)).text).toContain('This page was withdrawn')
  expect((await ask(front, '/article/a-new-address')).status).toBe(200)
  // For servers that know no redirects.
  expect(fs.readFileSync(site(renamed.path), 'utf8')).toContain('url=/article/a-new-address')
})

test('it is for everybody to read, lists what is left out, and is in no folder with other files', async () => {
  expect(fs.statSync(path.join(dir, 'site/index.html')).mode & 0o044).toBe(0o044)
  expect(fs.readFileSync(path.join(dir, 'LEFT-OUT.md'), 'utf8')).toContain('/search')
  const other = path.join(parent, 'other')
  fs.mkdirSync(other)
  fs.writeFileSync(path.join(other, 'mine.txt'), 'x')
  expect(await paper.news('export', '--static', other)).toMatchObject({
    code: 1,
    output: expect.stringContaining('other files'),
  })
})

test('an interrupted run leaves the edition in place', async () => {
  const before = fs.readFileSync(path.join(dir, 'site/index.html'), 'utf8')
  await publishThrough(paper, 'Not in the edition')
  const child = startMaking(dir)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await expect.poll(() => fs.existsSync(path.join(dir, '.new'))).toBe(true)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  expect(fs.readFileSync(path.join(dir, 'site/index.html'), 'utf8')).toBe(before)
  expect((await make()).written).toBeGreaterThan(0)
  expect(fs.readFileSync(path.join(dir, 'site/index.html'), 'utf8')).not.toBe(before)
})

test('an edition that is made while no server runs has the day of its making (P-438)', async () => {
  await paper.kill()
  const db = new DatabaseSync(path.join(paper.dataDir, 'news.db'), { timeout: 5_000 })
  db.exec(`update settings set value = '"2026-01-05"' where key = 'today'`)
  const child = startMaking(path.join(parent, 'another'))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format()
  await expect
    .poll(() => db.prepare(`select value from settings where key = 'today'`).get(), { timeout: 60_000 })
    .toEqual({ value: `"${today}"` })
  db.close()
  child.kill('SIGINT')
  await ended
})
