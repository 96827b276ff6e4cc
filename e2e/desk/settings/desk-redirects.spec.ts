import fs from 'node:fs'
import type { Page } from 'playwright/test'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { ask, publishStory, paragraphs, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

type Halyard = Parameters<typeof ask>[0]
const answer = async (halyard: Halyard, path: string, headers: Record<string, string> = {}) => {
  const { status, headers: got } = await ask(halyard, path, { headers })
  return got['location'] === undefined ? `${status}` : `${status} ${got['location']}`
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('an address that was not found is redirected in three acts (P-73, P-243) @journey', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publishStory(api, 'Night ferries to Ilmara return', {
    sections: ['world'],
    document: paragraphs('From May.'),
  })
  const old = '/2019/05/night-ferries-ilmara/'
  for (let n = 0; n < 3; n++) expect(await answer(halyard, old, { referer: 'https://search.example/?q=x' })).toBe('404')
  const listed = async () => JSON.stringify((await api('GET', '/api/not-found')).body)
  await expect.poll(listed).toContain('/2019/05/night-ferries-ilmara')

  await signIn(page, halyard, 'editor')
  await page.getByRole('link', { name: 'Redirects', exact: true }).click()
  await expect(page).toHaveTitle(/Redirects/)
  await page.getByRole('link', { name: 'Not found' }).click()
  const row = page.getByRole('main').getByRole('row').filter({ hasText: '/2019/05/night-ferries-ilmara' })
  await expect(row).toContainText('asked for 3 times')
  await expect(row).toContainText('search.example')
  await isAccessibleInBoth(page, 'redirects: not found')

  await row.getByRole('button', { name: /^Redirect/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Night ferries to Ilmara return' }).click()
  await expect(page.getByRole('dialog').getByLabel('Leads to')).toHaveValue(story.path)
  await page.getByRole('button', { name: 'Save redirect' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(row).toBeHidden()
  expect(await answer(halyard, old)).toBe(`301 ${story.path}`)
  expect(await answer(halyard, '/2019/05/Night-Ferries-Ilmara/amp/')).toBe(`301 ${story.path}`)
  expect(await answer(halyard, '/2019/05/night-ferries-ilmara/feed/')).toBe(`301 ${story.path}`)
  expect((await ask(halyard, story.path)).status).toBe(200)
})

test('redirects are added, found, changed and deleted with the keyboard', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/redirects`)
  await page.getByRole('button', { name: 'Add…' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Old address').fill('https://old.example/Shop/')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Leads to')).toHaveAccessibleDescription(/Enter where it leads, or choose “Gone”\./)
  await isAccessibleInBoth(page, 'redirect dialog: no target')
  await dialog.getByLabel('Leads to').fill('http://shop.example/')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('neither a path of this site')
  await dialog.getByLabel('Leads to').fill('https://shop.example/')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Add…' })).toBeFocused()
  expect(await answer(halyard, '/shop/')).toBe('301 https://shop.example/')

  await page.keyboard.press('/')
  await page.keyboard.type('shop.ex')
  const row = page.getByRole('main').getByRole('row').filter({ hasText: '/shop' })
  await expect(row).toHaveCount(1)
  await row.getByRole('button', { name: /^Change/ }).press('Enter')
  await dialog.getByLabel('Status').selectOption('302')
  await dialog.getByRole('button', { name: 'Save redirect' }).press('Enter')
  await expect(row).toContainText('302')
  expect(await answer(halyard, '/shop')).toBe('302 https://shop.example/')

  await row.getByRole('button', { name: /^Delete/ }).press('Enter')
  await expect(dialog).toContainText('/shop will be “not found”')
  await isAccessibleInBoth(page, 'redirect dialog: delete')
  await dialog.getByRole('button', { name: 'Delete redirect' }).press('Enter')
  await expect(row).toBeHidden()
  await expect(page.getByText('No redirect in this view contains “shop.ex”.')).toBeVisible()
  expect(await answer(halyard, '/shop/')).toBe('404')
})

test('a list is pasted or chosen as a file, its mistakes are named, and it comes out as CSV', async ({
  page,
  halyard,
}) => {
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/redirects`)
  await page.getByRole('button', { name: 'Add a list…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('List')
    .fill('/list/a,/world\n/list/b,/list/a,302\n/list/c,,410\n/world,/latest\n/list/d,/list/d')
  await dialog.getByRole('button', { name: 'Add redirects' }).click()
  await expect(dialog.getByRole('status')).toContainText('3 redirects were saved.')
  await expect(dialog.getByRole('status')).toContainText('Line 4: a page has this address, or had it. /world,/latest')
  await expect(dialog.getByRole('status')).toContainText('Line 5: it leads back to itself.')
  await isAccessibleInBoth(page, 'redirect dialog: a list of them')
  const csv = {
    name: 'redirects.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('source;target;code\n/list/e;/world;308\n'),
  }
  await dialog.getByLabel('Choose a CSV file').setInputFiles(csv)
  await expect(dialog.getByLabel('List')).toHaveValue(/list\/e/)
  await dialog.getByRole('button', { name: 'Add redirects' }).click()
  await expect(dialog.getByRole('status')).toContainText('1 redirect was saved.')
  await dialog.getByRole('button', { name: 'Done' }).click()
  for (const [path, expected] of Object.entries({ a: '301 /world', b: '302 /world', c: '410', e: '308 /world' })) {
    expect(await answer(halyard, `/list/${path}/`)).toBe(expected)
  }
  await page.getByRole('link', { name: 'Gone', exact: true }).click()
  await expect(page.getByRole('main').getByRole('row').filter({ hasText: '/list/c' })).toContainText('gone (410)')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  const exported = fs.readFileSync(await (await download).path(), 'utf8')
  expect(exported).toContain('from,to,status\r\n')
  expect(exported).toContain('/list/b,/world,302\r\n/list/c,,410\r\n')
})

test('at phone width everything is in reach, and nothing scrolls sideways', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const api = await signedIn(halyard, 'editor')
  const long = `/2019/${'a-very-long-part-'.repeat(8)}end`
  expect((await api('POST', '/api/redirects', { path: long, target: '/world' })).status).toBe(201)
  await signIn(page, halyard, 'editor')
  for (const view of ['', '?view=here', '?view=not-found']) {
    await page.goto(`${halyard.url}/desk/redirects${view}`)
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    expect([view, await widthOf(page)]).toEqual([view, 390])
    await isAccessible(page, 'redirects: each list, on a phone')
  }
  await page.goto(`${halyard.url}/desk/redirects?view=here`)
  await page.getByRole('button', { name: 'Add…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Old address').fill('/category/the-world/')
  await dialog.getByRole('button', { name: /^Section World/ }).click()
  expect(await widthOf(page)).toBe(390)
  await isAccessible(page, 'redirect dialog: section, on a phone')
  await dialog.getByRole('button', { name: 'Save redirect' }).click()
  await expect(dialog).toBeHidden()
  expect(await answer(halyard, '/category/the-world/')).toBe('301 /world')
  expect(await answer(halyard, '/category/The-World/feed/')).toBe('301 /world/feed.xml')
})

test('readers of an old host and of numbers are led on in one hop, and made-up numbers get the front page (P-72) @journey', async ({
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  expect((await api('POST', '/api/redirects', { path: '/?p=4711', target: '/world' })).status).toBe(201)
  expect(await answer(halyard, '/?p=4711')).toBe('301 /world')
  expect(await answer(halyard, '/?p=4711', { host: 'www.old.example' })).toBe(`301 ${halyard.url}/world`)
  const front = await ask(halyard, '/')
  const made = await ask(halyard, '/?p=4712')
  expect([made.status, made.text]).toEqual([front.status, front.text])
})

test('reporters are told that redirects are for editors', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'reporter')
  await page.goto(`${halyard.url}/desk/redirects`)
  await expect(page.getByRole('heading', { name: 'Only editors can see and change redirects.' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Redirects', exact: true })).toHaveCount(0)
})
