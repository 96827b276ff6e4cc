import type { Page } from 'playwright/test'
import { Acts } from '#e2e/support/acts.ts'
import { isSaved, textOf } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, paragraphs, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const DAY = 86_400_000

/** Schedules a story for tomorrow. Returns its id and its time. */
async function scheduled(api: Api, headline: string): Promise<{ id: number; at: number }> {
  const { body } = await api('POST', '/api/articles', { headline })
  const id = body['id'] as number
  const fields = { sections: ['world'], document: paragraphs('Frozen words.') }
  const { version } = (await api('PUT', `/api/articles/${id}`, { version: body['version'], ...fields })).body
  const at = Date.now() + DAY
  expect((await api('POST', `/api/articles/${id}/publication`, { version, kind: 'update', at })).status).toBe(200)
  return { id, at }
}
const storyOf = async (api: Api, id: number) =>
  (await api('GET', `/api/articles/${id}`)).body['article'] as Record<string, unknown>
const renewing = (page: Page) => page.getByRole('button', { name: 'Update scheduled version' })

test('a scheduled story counts its changes and takes them in with one click (P-22) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const { id, at } = await scheduled(api, 'The weir opens tomorrow')
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await expect(page.getByText('Changes that you make from now on are not part of it.')).toBeVisible()
  await expect(renewing(page)).toHaveCount(0)
  const acts = new Acts(page)
  await acts.click(textOf(page))
  await acts.type('More and ')
  await acts.click(renewing(page))
  acts.end('change a scheduled story, by mouse', 2)
  await expect(page.getByText(/^The latest changes go out too, tomorrow \d\d:\d\d\.$/)).toBeVisible()
  await expect(renewing(page)).toHaveCount(0)
  expect(await storyOf(api, id)).toMatchObject({ dueAt: at, changesNotScheduled: 0, status: 'scheduled' })

  await page.getByRole('textbox', { name: 'Standfirst' }).fill('At noon.')
  await page.getByRole('textbox', { name: 'Kicker' }).fill('Rivers')
  await isSaved(page)
  await expect(page.getByText('2 changes not in the scheduled version.')).toBeVisible()
  await isAccessible(page, 'editor: changes not scheduled')
  await page.goto(`${halyard.url}/desk?view=scheduled`)
  const row = page.getByRole('listitem').filter({ hasText: 'The weir opens tomorrow' })
  await expect(row.getByText('2 changes not in the scheduled version')).toBeVisible()
  await isAccessible(page, 'list: changes not scheduled')
})

test('by one key, also of an update of a public story; a refusal says why', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const { id, at } = await scheduled(api, 'The sluice closes tomorrow')
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await textOf(page).click()
  const acts = new Acts(page)
  await acts.type('More and ')
  await acts.press('Control+Enter')
  acts.end('change a scheduled story, by keys', 2)
  await expect(page.getByText(/^The latest changes go out too/)).toBeVisible()
  expect(await storyOf(api, id)).toMatchObject({ dueAt: at, changesNotScheduled: 0 })

  const headline = page.getByRole('textbox', { name: 'Headline' })
  await headline.fill('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Nothing was changed\. .*headline/i)).toBeVisible()
  await expect(page.getByText('1 change not in the scheduled version.')).toBeVisible()
  expect(await storyOf(api, id)).toMatchObject({ dueAt: at, changesNotScheduled: 1 })
})
