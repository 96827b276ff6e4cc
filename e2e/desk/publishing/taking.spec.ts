import fs from 'node:fs'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { makeCertificate } from '#e2e/edge/programs.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

const HOST = 'harbour.example'
const ADDRESS = `https://${HOST}/article/night-ferries-return`
let theirs: Newsroom
let ours: Newsroom
let api: Api
let proxy: https.Server
let story: { id: number; version: number }
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-e2e-other-paper-'))

test.beforeAll(async () => {
  theirs = await startNewsroom('demo')
  api = await signedIn(theirs, 'admin')
  await api('PUT', '/api/settings', { name: 'The Harbour', republishLicence: 'by-nd' })
  story = await publishStory(api, 'Night ferries return', {
    sections: ['sport'],
    document: paragraphs('Nine ferries.'),
  })
  const { key, cert } = makeCertificate(dir, HOST)
  const options = { key: fs.readFileSync(key), cert: fs.readFileSync(cert) }
  // The other paper behind https, under its own name.
  proxy = https.createServer(options, (request, response) => {
    void ask(theirs, request.url ?? '/').then(({ status, text }) => {
      const named = text.replaceAll(theirs.url, `https://${HOST}`).replaceAll('tag:localhost,', `tag:${HOST},`)
      response.writeHead(status).end(named)
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', () => resolve()))
  ours = await startNewsroom('demo', {
    NODE_OPTIONS: `--import=${path.resolve('e2e/support/other-paper-door.mjs')}`,
    NODE_EXTRA_CA_CERTS: cert,
    OTHER_PAPER_HOST: HOST,
    OTHER_PAPER_PORT: String((proxy.address() as AddressInfo).port),
  })
})
test.afterAll(async () => {
  await ours?.stop()
  await theirs?.stop()
  proxy?.close()
  fs.rmSync(dir, { recursive: true, force: true })
})

test('an editor takes in a story of another paper, and takes its correction (P-648, P-649) @journey', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await signIn(page, ours, 'editor')
  const takeIn = async (address: string) => {
    await page.goto(`${ours.url}/desk/sources`)
    await page.getByRole('button', { name: 'Take in a story…' }).click()
    await page.getByRole('dialog').getByLabel('Address of the story').fill(address)
    await page.getByRole('dialog').getByRole('button', { name: 'Take in as a draft' }).click()
  }
  await takeIn(`https://${HOST}/about`)
  await expect(page.getByText('No paper that runs Broadsheet has a story at this address.')).toBeVisible()
  await isAccessible(page, 'sources: take in dialog')

  await takeIn(`${ADDRESS}/republish`)
  await page.waitForURL(/\/desk\/articles\/\d+/)
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveText('Night ferries return')
  await expect(page.getByText('Nine ferries.')).toBeVisible()
  await expect(page.getByText('This story was first published by The Harbour. Licence: CC BY-ND 4.0.')).toBeVisible()
  const id = Number(/\d+$/.exec(page.url())?.[0])
  const mine = await signedIn(ours, 'editor')
  const { article } = (await mine('GET', `/api/articles/${id}`)).body as { article: Record<string, unknown> }
  expect(article).toMatchObject({ status: 'draft', sourcePolicy: 'no-index', source: { name: 'The Harbour' } })

  const saved = await api('PUT', `/api/articles/${story.id}`, {
    version: (await api('GET', `/api/articles/${story.id}`)).body['version'],
    document: paragraphs('Ten ferries.'),
  })
  const note = 'There are ten ferries, not nine.'
  const correction = { version: saved.body['version'], kind: 'correction', note }
  expect((await api('POST', `/api/articles/${story.id}/publication`, correction)).status).toBeLessThan(300)
  // Asked for anew by a person; the server asks by itself every three hours.
  await takeIn(ADDRESS)
  await page.waitForURL(`**/desk/articles/${id}`)
  await expect(page.getByText('Nine ferries.')).toBeVisible()
  await page.goto(`${ours.url}/desk/imports/conflicts`)
  const row = page.getByRole('row', { name: 'Night ferries return' })
  await expect(row).toContainText(HOST)
  await row.getByRole('button', { name: 'Merge “Night ferries return”' }).click()
  const merge = page.getByRole('dialog')
  await expect(merge.getByText(note)).toBeVisible()
  await merge.getByRole('button', { name: 'Save as the working copy' }).click()
  await expect(row).toHaveCount(0)
  await page.goto(`${ours.url}/desk/articles/${id}`)
  await expect(page.getByText('Ten ferries.')).toBeVisible()
  await expect(page.getByText(note)).toBeVisible()
})
