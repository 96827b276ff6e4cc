import type { Page } from 'playwright/test'
import { sources } from '#db/sample/sample-newsroom.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask } from '#e2e/support/machine.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

const openWire = async (page: Page, name = 'Coastal Wire') => {
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Terms' })).toBeVisible()
}
/** Selects a policy; the radio button shows the choice at once, but not within the click event itself. */
const choose = async (page: Page, policy: string) => {
  const radio = page.getByRole('radio', { name: policy })
  await radio.click()
  await expect(radio).toBeChecked()
}

test('an editor finds a source, and its terms are saved as they are set (P-46) @journey', async ({ page, halyard }) => {
  await signIn(page, halyard, 'editor')
  // Keyboard shortcuts work once the first row is rendered.
  await expect(page.locator('[data-row]').first().getByRole('link').first()).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible()
  // Earlier tests may have added sources beside those of the sample.
  for (const { name } of sources) await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('coastal')
  await expect(page.getByRole('row')).toHaveCount(2)
  await openWire(page)

  await choose(page, 'Licensed, not indexed')
  await expect(page.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible()
  const note = page.getByLabel('What was agreed')
  await note.fill('Texts in full, until the tide turns.')
  await page.keyboard.press('Tab')
  await page.getByLabel('Link', { exact: true }).fill('coastalwire')
  await expect(
    page.getByText('Enter a complete web address, such as https://example.org. It is not saved until then.'),
  ).toBeVisible()
  await page.getByLabel('Link', { exact: true }).fill('https://coastalwire.example/')
  await page.getByLabel('Licence line').fill('With the leave of Coastal Wire.')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ask(halyard, '/sources/coastal-wire')).text).toContain('With the leave of')
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Licensed, not indexed' })).toBeChecked()
  await expect(note).toHaveValue('Texts in full, until the tide turns.')

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 768, height: 1_024 })
  await isAccessible(page, 'source, narrow and dark')
  await choose(page, 'Licensed, may rank')
  await expect(page.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible()
})

test('a licence that ended takes its stories out; prolonged, a person puts them out again (P-47)', async ({
  page,
  halyard,
}) => {
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/sources`)
  await openWire(page, 'Coast News Service')
  expect((await ask(halyard, '/sources/coast-news-service')).status).toBe(200)
  const ends = page.getByLabel('Ends')
  await ends.fill('2026-01-05T12:00')
  await ends.blur()
  // The scheduler notices the change without further action.
  await expect.poll(async () => (await ask(halyard, '/sources/coast-news-service')).status).toBe(404)
  await page.reload()
  await expect(page.getByText(/^The licence ended/)).toBeVisible()
  await ends.fill('2036-01-05T12:00')
  await ends.blur()
  const again = page.getByRole('button', { name: /^Publish \d+ stor(y|ies) again$/ })
  await expect(again).toBeVisible()
  expect((await ask(halyard, '/sources/coast-news-service')).status).toBe(404)
  await again.click()
  await expect(page.getByText('published again.')).toBeVisible()
  expect((await ask(halyard, '/sources/coast-news-service')).status).toBe(200)
})

test('a story differs from its source, and the desk warns of a long copy without a licence', async ({
  page,
  halyard,
}) => {
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/sources`)
  await openWire(page, 'Coast News Service')
  const stories = page.getByRole('region', { name: /^Stories/ })
  await stories.getByRole('link', { name: /^Anzhel to visit/ }).click()
  await expect(page.getByText('licensed until')).toBeVisible()
  await page.getByRole('combobox', { name: 'Policy' }).selectOption('Licensed, not indexed')
  await expect(page.getByText(/saved \d\d:\d\d:\d\d/)).toBeVisible()
  await page.getByRole('tab', { name: /Checks/ }).click()
  await expect(page.getByText(/words from Coast News Service, and no licence is recorded for it/)).toBeVisible()
  await isAccessible(page, 'editor: long copy without a licence')
})

test('a reporter reads the terms and changes none', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'reporter')
  await page.goto(`${halyard.url}/desk/sources`)
  await openWire(page, 'Meridian Wire')
  await expect(page.getByText('only editors can change the terms')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Recall everything…' })).toBeHidden()
  await expect(page.getByRole('radio', { name: 'Licensed, may rank' })).toBeDisabled()
  await isAccessible(page, 'source: read by a reporter')
  // Its own feed, because what other tests publish may have filled the paper's.
  expect((await ask(halyard, '/sources/meridian-wire/feed.xml')).text).toContain('<item>')
})
