import { generatedArchive, storyPath } from '#e2e/support/generated-archive.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask } from '#e2e/support/machine.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test as shared } from '#e2e/support/test.ts'

const test = shared.extend<object, { empty: Newsroom }>({
  empty: [
    async ({}, use) => {
      const newsroom = await startNewsroom('demo')
      await use(newsroom)
      await newsroom.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})
/** `IMPORT_POSTS=5000` tries an archive as large as a paper's. */
const POSTS = Number(process.env['IMPORT_POSTS'] ?? 300)
const patient = { timeout: 20 * 60_000 }
const MOST_CHOICES = 12

test('a stranger moves an archive: the plan begins with whether all comes, and one click imports it (P-275)', async ({
  page,
  empty,
}) => {
  test.setTimeout(30 * 60_000)
  await giveSession(page, empty, 'admin')
  await page.goto(`${empty.url}/desk/imports/new`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'tide-table.xml', mimeType: 'text/xml', buffer: Buffer.from(generatedArchive(POSTS)) })
  await expect(page.getByRole('list', { name: 'Uploads' }).getByText('uploaded')).toBeVisible(patient)
  await page.getByRole('button', { name: 'Read the export' }).click()

  const bar = page.getByRole('progressbar', { name: 'Reading the export' })
  const plan = page.getByRole('region', { name: 'The plan' })
  const seen: number[] = []
  await expect(async () => {
    const value = (await bar.isVisible()) && (await bar.getAttribute('value', { timeout: 200 }).catch(() => null))
    if (value) seen.push(Number(value))
    await expect(plan).toBeVisible({ timeout: 50 })
  }).toPass(patient)
  expect(seen).toEqual(seen.toSorted((one, other) => one - other))

  // Twelve of the 83 categories, and the one for stories that have none of these.
  const count = (n: number) => n.toLocaleString('en')
  await expect(plan.getByText(/0 files stay; 0 refused$/)).toHaveText(
    `${count(POSTS + 3)} stories and pages; ${count(POSTS)} will be public; 0 have no old address; 13 sections; 0 files stay; 0 refused`,
  )
  await expect(plan.getByText(`${count(POSTS)} will be public. As on the old site.`)).toBeVisible()
  await expect(plan.getByRole('alert')).toHaveCount(0)
  const map = page.getByRole('form', { name: 'What becomes of what' })
  const choices = /(\d+) choices below have defaults/.exec(await map.innerText())?.[1]
  expect(Number(choices)).toBeGreaterThan(1)
  expect(Number(choices)).toBeLessThanOrEqual(MOST_CHOICES)
  await isAccessible(page, 'import: plan of an archive')

  await page.getByRole('button', { name: 'Import now' }).click()
  await expect(page.getByText(/^Imported /)).toBeVisible(patient)
  await expect(page.getByRole('row', { name: `New ${(POSTS + 3).toLocaleString('en')}` })).toBeVisible()
  expect((await ask(empty, storyPath(POSTS))).status).toBe(301)
})
