import type { Page } from 'playwright/test'
import { paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const rail = (page: Page) => page.getByRole('navigation', { name: 'Desk' })

test('a panel that throws does not take the page with it', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/broken-panel`)
  await expect(page.getByRole('complementary', { name: 'A panel that throws' })).toContainText('could not be shown')
  await page.getByRole('button', { name: 'Clicked 0 times' }).click()
  await expect(page.getByRole('button', { name: 'Clicked 1 times' })).toBeVisible()
  await rail(page).getByRole('link', { name: 'Planning' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible()
})

test('a page that throws is named, with a way to try again and a way back, and the rail goes on (P-377)', async ({
  page,
  halyard,
}) => {
  await signIn(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/broken-panel`)
  await page.getByRole('button', { name: 'Break the page' }).click()
  const fault = page.getByRole('alert')
  await expect(fault.getByRole('heading', { name: 'This page could not be shown.' })).toBeVisible()
  await fault.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A broken panel' })).toBeVisible()

  await page.getByRole('button', { name: 'Break the page' }).click()
  await fault.getByRole('link', { name: 'Go to the stories' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
  await rail(page).getByRole('link', { name: 'Most read' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Most read' })).toBeVisible()
})

/** Makes the API answer nonsense to requests of a page whose address holds `part`, until `mend`. */
async function spoil(page: Page, part: string) {
  await page.addInitScript((part) => {
    const { fetch } = globalThis
    globalThis.fetch = async (...given) => {
      const answer = await fetch(...given)
      const isSpoilt = sessionStorage.getItem('mended') === null && answer.url.includes(part)
      return isSpoilt ? Response.json({ items: [null] }) : answer
    }
  }, part)
  return { mend: () => page.evaluate(() => sessionStorage.setItem('mended', 'yes')) }
}

type Case = { panel: string; spoilt: string; path: (newsroom: Newsroom) => Promise<string>; isAlive: string }
const first = async (newsroom: Newsroom, list: string) => {
  const items = (await (await signedIn(newsroom, 'admin'))('GET', list)).body['items'] as { id: string }[]
  return items[0]?.id ?? ''
}
const PANELS: Case[] = [
  {
    panel: 'Stories to place',
    spoilt: '/api/articles?status=published',
    path: async () => '/desk/front',
    isAlive: 'section[aria-label="Preview of the front"]',
  },
  {
    panel: 'Selected picture',
    spoilt: '/uses',
    isAlive: '[data-thumb]',
    path: async (newsroom) => `/desk/media?picture=${await first(newsroom, '/api/media')}`,
  },
  {
    panel: 'About this story',
    spoilt: '/reads',
    isAlive: '#story-headline',
    path: async (newsroom) => {
      const api = await signedIn(newsroom, 'admin')
      const { id } = await publishStory(api, 'The pilot boat is late', {
        sections: ['sport'],
        document: paragraphs('It came at noon.'),
      })
      return `/desk/articles/${id}`
    },
  },
]

for (const { panel, spoilt, path, isAlive } of PANELS) {
  test(`“${panel}” fails alone where its answer is not understood, and works again (P-377)`, async ({
    page,
    halyard,
  }) => {
    const address = await path(halyard)
    const { mend } = await spoil(page, spoilt)
    await signIn(page, halyard, 'admin')
    await page.goto(halyard.url + address)
    const fault = page.locator('[data-fault="panel"]')
    await expect(fault).toContainText(`“${panel}” could not be shown.`)
    await expect(page.locator(isAlive).first()).toBeVisible()
    await mend()
    await fault.getByRole('button', { name: 'Try again' }).click()
    await expect(fault).toHaveCount(0)
    await expect(page.getByRole('complementary', { name: panel })).toBeVisible()
  })
}
