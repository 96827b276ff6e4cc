import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endProgram, untilItAnswers } from '#e2e/edge/programs.ts'
import { ask } from '#e2e/support/machine.ts'
import { freePort } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

/** Outside the project, so that no package of the project's own is found. */
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-release-'))
const program = path.join(dir, 'program')
const distDir = process.env['NEXT_DIST_DIR'] ?? '.next-test'
const dataDir = path.join(dir, 'data')
let server: ChildProcess
let front: { url: string }
let said = ''

const environment = () => ({
  PATH: process.env['PATH'],
  HOME: dir,
  TMPDIR: dir,
  NODE_ENV: 'production' as const,
  DATA_DIR: dataDir,
  NEXT_DIST_DIR: distDir,
  NODE_COMPILE_CACHE: path.join(dir, 'modules'),
  PORT: new URL(front.url).port,
  SITE_URL: front.url,
})
const news = (input: string, ...args: string[]) => {
  const done = spawnSync(process.execPath, ['cli/main.ts', ...args], {
    cwd: program,
    env: environment(),
    input,
    encoding: 'utf8',
  })
  return { code: done.status, out: done.stdout + done.stderr }
}

test.beforeAll(async () => {
  test.setTimeout(300_000)
  const made = spawnSync(process.execPath, ['cli/release/main.ts', '--folder', program], {
    env: { ...process.env, NEXT_DIST_DIR: distDir },
    encoding: 'utf8',
  })
  expect(made.status, made.stdout + made.stderr).toBe(0)
  // As an installed program is: its user cannot write to it.
  spawnSync('chmod', ['-R', 'a-w', program])
  front = { url: `http://localhost:${await freePort()}` }
  server = spawn(process.execPath, ['cli/start.ts'], {
    cwd: program,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await untilItAnswers(
    server,
    async () => (await fetch(`${front.url}/up`)).ok,
    () => said,
  )
})
test.afterAll(async () => {
  if (server) await endProgram(server)
  spawnSync('chmod', ['-R', 'u+w', dir])
  fs.rmSync(dir, { recursive: true, force: true })
})

test('a release runs outside the project: first account, a story with a picture, a card, search and feeds (P-247)', async ({
  page,
}) => {
  const link = /http\S+\/desk\/link#\S+/.exec(said)?.[0] ?? ''
  await page.goto(link)
  await page.getByLabel('Name of the paper').fill('The Bollard')
  await page.getByLabel('Name, as it appears in bylines').fill('Casimir Rhode')
  await page.getByLabel('Email address').fill('casimir@paper.example')
  await page.getByLabel('Password', { exact: true }).fill('keys under the bollard')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await expect(page.getByRole('heading', { name: 'The first day' })).toBeVisible()

  const pictures = path.join(dir, 'pictures')
  fs.cpSync('db/sample/pictures/ferry.webp', path.join(pictures, 'ferry.webp'))
  const stories = path.join(dir, 'stories.ndjson')
  const story = {
    sections: ['Harbour'],
    body_html: '<p>Over the <b>quay</b>, again.</p>',
    published_at: '2024-01-02T03:04:05Z',
  }
  const records = [
    { ...story, id: 1, headline: 'The tide came in', image: 'ferry.webp', image_alt: 'A ferry' },
    { ...story, id: 2, headline: 'Прилив вернулся', lang: 'ru' },
  ]
  fs.writeFileSync(stories, records.map((record) => JSON.stringify(record)).join('\n'))
  const imported = news('', 'import', stories, '--media', pictures)
  expect(imported.code, imported.out).toBe(0)

  const first = await ask(front, '/article/the-tide-came-in')
  expect([first.status, first.text.includes('Over the <b>quay</b>') || first.text.includes('<strong>quay')]).toEqual([
    200,
    true,
  ])
  const second = (await ask(front, '/harbour')).text
  const [, other = ''] = /href="(\/article\/pri[^"]+)"/.exec(second) ?? []
  const [card = ''] = /\/cards\/[a-z0-9.-]+/.exec((await ask(front, other)).text) ?? []
  expect(await ask(front, card)).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } })
  expect((await ask(front, '/search?q=tides')).text).toContain('/article/the-tide-came-in')
  for (const file of ['/', '/feed.xml', '/sitemap.xml', '/icons/192.png', '/api/openapi.json', '/desk/sign-in'])
    expect([file, (await ask(front, file)).status]).toEqual([file, 200])
})

test('every command of the terminal runs from a release', () => {
  const backup = path.join(dir, 'backup/news.db')
  const commands = [['hash'], ['backup', backup], ['check'], ['routes'], ['events'], ['people', 'list'], ['reindex']]
  const later = [
    ['export', path.join(dir, 'export')],
    ['service', 'install', '--root', path.join(dir, 'root')],
    ['migrate'],
  ]
  for (const words of [...commands, ...later])
    expect({ words, ...news('', ...words) }).toMatchObject({ words, code: 0 })
  expect(
    news(
      'a long enough password\n',
      'people',
      'add',
      'bo@paper.example',
      '--name',
      'Bo',
      '--role',
      'editor',
      '--password-stdin',
    ).code,
  ).toBe(0)
})
