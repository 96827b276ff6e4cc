import fs from 'node:fs'
import path from 'node:path'
import {
  type Api,
  ask,
  type Json,
  paragraphs,
  publishStory,
  signedIn,
  signedInByPassword,
} from '#e2e/support/machine.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

const patient = { timeout: 60_000, intervals: [50] }
const NAME = 'The Halyard'
const ADMIN = 'Kaarle Venn'

/** Backs up through the API; returns the id of the newest moment made by hand. */
async function backedUp(admin: Api): Promise<string> {
  expect((await admin('POST', '/api/backups', {})).status).toBe(204)
  const list = async () => (await admin('GET', '/api/backups')).body
  await expect.poll(async () => (await list())['making'], patient).toEqual({ isRunning: false, problem: null })
  const moments = (await list())['items'] as { id: string; why: string }[]
  return moments.find(({ why }) => why === 'by-hand')?.id ?? ''
}

/** Has a backup checked; returns the id of the preview and what it says. */
async function previewed(admin: Api, backup: string): Promise<{ id: string; state: Json }> {
  const { body } = await admin('POST', '/api/backups/previews', { backup })
  const id = String(body['id'])
  let state: Json = {}
  const poll = async () => (state = (await admin('GET', `/api/backups/previews/${id}`)).body)['state']
  await expect.poll(poll, patient).not.toBe('working')
  return { id, state }
}

// The tests follow one another in one newsroom.
let newsroom: Newsroom
test.beforeAll(async () => {
  test.setTimeout(240_000)
  newsroom = await startNewsroom('demo')
})
test.afterAll(() => newsroom.stop())

const statusOf = (address: string) => ask(newsroom, address).then(({ status }) => status)

test('the desk restores a running server: one process, no old page, nobody refused', async () => {
  test.setTimeout(300_000)
  const editor = await signedIn(newsroom, 'editor')
  const admin = await signedIn(newsroom, 'admin')
  const story = await publishStory(editor, 'The old headline', {
    sections: ['world'],
    document: paragraphs('The old text.'),
  })
  const backup = await backedUp(admin)
  const { id, version } = story
  const saved = await editor('PUT', `/api/articles/${id}`, { version, document: paragraphs('The newer text.') })
  const out = await editor('POST', `/api/articles/${id}/publication`, {
    version: saved.body['version'],
    kind: 'update',
  })
  expect(out.status).toBe(200)
  const lost = await publishStory(editor, 'Lost since', { sections: ['world'], document: paragraphs('Lost.') })
  // Both are kept in memory by the web process.
  for (let n = 0; n < 3; n++) expect((await ask(newsroom, story.path)).text).toContain('The newer text.')
  const before = await ask(newsroom, story.path)
  expect(before.headers['x-cache']).toBe('hit')
  expect(await statusOf(lost.path)).toBe(200)

  const { id: preview, state } = await previewed(admin, backup)
  expect(state).toMatchObject({
    state: 'ready',
    preview: {
      isVouchedFor: true,
      asker: 'admin',
      missingPictures: 0,
      settings: [],
      stories: {
        changed: { count: 1, items: [{ id, headline: 'The old headline' }] },
        gone: { count: 1, items: [{ id: lost.id, headline: 'Lost since' }] },
        back: { count: 0, items: [] },
      },
    },
  })
  expect(await editor('POST', '/api/backups/restoration', { preview, name: NAME })).toMatchObject({ status: 403 })
  const wrong = await admin('POST', '/api/backups/restoration', { preview, name: 'The Halliard' })
  expect(wrong).toMatchObject({ status: 422, body: { code: 'wrong-name' } })

  const pid = newsroom.pid()
  expect(pid).toBeGreaterThan(0)
  // A reader asks without a pause all the while. A refused connection would reject.
  const seen: { status: number; text: string; retryAfter: string | undefined }[] = []
  let isAsking = true
  const asking = (async () => {
    while (isAsking) {
      const { status, text, headers } = await ask(newsroom, story.path)
      seen.push({ status, text, retryAfter: headers['retry-after'] })
    }
  })()
  expect(await admin('POST', '/api/backups/restoration', { preview, name: NAME })).toMatchObject({ status: 202 })
  await expect.poll(() => statusOf('/up'), patient).toBe(503)
  const page = await ask(newsroom, '/')
  expect(page).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'cache-control': 'private, no-store' } })
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.text).toContain('We will be back in a moment')
  await expect.poll(() => statusOf('/up'), patient).toBe(200)
  isAsking = false
  await asking

  const statuses = new Set(seen.map(({ status }) => status))
  expect([...statuses].toSorted()).toEqual([200, 503])
  const down = seen.filter(({ status }) => status === 503)
  expect(down.filter(({ retryAfter, text }) => retryAfter !== '5' || !text.includes('back in a moment'))).toEqual([])
  // After the first 503 the newer text is never answered again.
  const after = seen.slice(seen.findIndex(({ status }) => status === 503)).filter(({ status }) => status === 200)
  expect(after.length).toBeGreaterThan(0)
  for (const { text } of after) expect(text).toContain('The old text.')
  expect(newsroom.pid()).toBe(pid)

  const now = await ask(newsroom, story.path)
  expect(now.text).toContain('The old text.')
  expect(await statusOf(lost.path)).toBe(404)
  // A reader who kept the newer page gets the old one, not “unchanged”.
  const etag = before.headers['etag'] ?? ''
  expect((await ask(newsroom, story.path, { headers: { 'if-none-match': etag } })).status).toBe(200)
  expect((await admin('GET', '/api/me')).status).toBe(401)
  const again = await signedInByPassword(newsroom, 'admin')
  expect((await again('GET', '/api/backups')).body['lastRestore']).toMatchObject({
    what: 'restored',
    by: ADMIN,
  })
  const events = (await again('GET', '/api/events?kind=backup')).body['items'] as {
    what: string
    by: { name: string }
  }[]
  expect(events[0]).toMatchObject({ what: 'backup.restored', by: { name: ADMIN } })
  const kept = fs.readdirSync(path.join(newsroom.dataDir, 'backups'))
  expect(kept.filter((name) => name.startsWith('before-restore-'))).toHaveLength(1)
  const check = await newsroom.news('check')
  expect(check.output).toContain('is in order')
  expect(check.code).toBe(0)
})

test('a restore that fails leaves the newsroom as it was, and the desk says why', async () => {
  test.setTimeout(300_000)
  const admin = await signedIn(newsroom, 'admin')
  const backup = await backedUp(admin)
  const editor = await signedIn(newsroom, 'editor')
  const story = await publishStory(editor, 'Written since', {
    sections: ['world'],
    document: paragraphs('Still here.'),
  })
  const { id: preview } = await previewed(admin, backup)
  const file = path.join(newsroom.dataDir, 'backups', backup.slice('here:'.length))
  fs.truncateSync(file, 100_000)
  expect(await admin('POST', '/api/backups/restoration', { preview, name: NAME })).toMatchObject({ status: 202 })
  await expect.poll(() => statusOf('/up'), patient).toBe(503)
  await expect.poll(() => statusOf('/up'), patient).toBe(200)
  expect((await ask(newsroom, story.path)).text).toContain('Still here.')
  // Nobody was signed out.
  const { body } = await admin('GET', '/api/backups')
  expect(body['lastRestore']).toMatchObject({ what: 'failed', why: expect.stringContaining('not a complete backup') })
})

test('a server killed during a restore starts again on the old or the new newsroom', async () => {
  test.setTimeout(600_000)
  const backup = await backedUp(await signedIn(newsroom, 'admin'))
  // Waits of different lengths after the order: before the web processes end, during the restore, while all starts
  // anew.
  for (const wait of [0, 300, 1_000, 2_500]) {
    const admin = await signedIn(newsroom, 'admin')
    const { id: preview } = await previewed(admin, backup)
    expect(await admin('POST', '/api/backups/restoration', { preview, name: NAME })).toMatchObject({ status: 202 })
    const until = Date.now() + wait
    await expect.poll(() => Date.now() >= until, { intervals: [20], timeout: 10_000 }).toBe(true)
    await newsroom.kill()
    await newsroom.revive()
    expect(await statusOf('/')).toBe(200)
    const check = await newsroom.news('check')
    expect(check.output).toContain('is in order')
    expect(check.code).toBe(0)
    expect(fs.readdirSync(newsroom.dataDir)).not.toContain('restoring')
  }
})
