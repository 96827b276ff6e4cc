import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test('everything of a source is recalled: its receipt says when each place was clear, and Undo brings it back (P-602, P-604, P-607) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const fields = { sections: ['world'], source: { name: 'Marrow Wire' }, document: paragraphs('As they told it.') }
  const stories = []
  for (const name of ['eels', 'mackerel', 'pilchards'])
    stories.push(await publishStory(api, `The marrow of ${name}`, fields))
  const PLACES = ['/', '/world', '/latest', '/feed.json', '/feed.xml', '/world/feed.atom', '/news-sitemap.xml']
  const naming = async () => {
    const pages = await Promise.all(PLACES.map((path) => ask(halyard, path)))
    return PLACES.filter((_, n) => pages[n]?.text.includes('/article/the-marrow-of-'))
  }
  expect((await naming()).length).toBeGreaterThan(4)

  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/sources`)
  await page.getByRole('link', { name: 'Marrow Wire' }).click()
  await page.getByRole('button', { name: 'Recall everything…' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText('Public stories')).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('The contract was revoked.')
  await dialog.getByLabel('451: withdrawn for a legal reason').check()
  await dialog.getByLabel('Sentence for readers').fill('Marrow Wire took it back.')
  await isAccessible(page, 'recall dialog: source', { include: '[role="alertdialog"]' })
  const begins = dialog.getByRole('button', { name: 'Recall 3 stories' })
  await dialog.getByLabel('Type 3 to confirm').fill('30')
  await expect(begins).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByLabel('Type 3 to confirm').fill('3')
  await begins.click()

  await expect(page).toHaveURL(/\/desk\/recalls\/\d+$/)
  await expect(page.getByText('Every place that was asked is clear.')).toBeVisible({ timeout: 20_000 })
  await isAccessible(page, 'recalls: receipt')
  expect(await naming()).toEqual([])
  const gone = await ask(halyard, stories[0]?.path ?? '')
  expect([gone.status, gone.text.includes('Marrow Wire took it back.')]).toEqual([451, true])

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('undone', { exact: true })).toBeVisible()
  expect((await naming()).length).toBeGreaterThan(4)
  for (const { path } of stories) expect((await ask(halyard, path)).status).toBe(200)
  await page.goto(`${halyard.url}/desk/recalls`)
  await expect(page.getByRole('link', { name: 'Marrow Wire' }).first()).toBeVisible()
  await isAccessible(page, 'recalls')
})
