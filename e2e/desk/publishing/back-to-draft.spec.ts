import type { Locator, Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const WAYS = [
  '/',
  '/latest',
  '/sport',
  '/feed.xml',
  '/feed.json',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/search?q=tugs',
]

type Setting = { page: Page; halyard: Newsroom; press: (target: Locator) => Promise<void> }

/** The article as the API has it; `publishedAt` in ms UTC. */
const read = async (api: Api, id: number) =>
  (await api('GET', `/api/articles/${id}`)).body['article'] as { status: string; publishedAt: number | null }

/** Publishes a story from its page, and puts it back to draft from the banner above its text. */
async function publishAndUndo({ page, halyard, press }: Setting, headline: string): Promise<void> {
  const api = await signedIn(halyard, 'editor')
  const created = await api('POST', '/api/articles', { headline })
  const id = Number(created.body['id'])
  const path = `/article/${String(created.body['slug'])}`
  const fields = { version: 1, sections: ['sport'], document: paragraphs('Two tugs, one rope.') }
  expect((await api('PUT', `/api/articles/${id}`, fields)).status).toBe(200)
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  const publish = async () => {
    await press(page.getByRole('button', { name: /^Publish…/ }))
    await press(page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: /^Publish/ }))
    await expect(page.getByRole('link', { name: 'See it' })).toBeVisible()
  }
  await publish()
  expect((await ask(halyard, path)).status).toBe(200)
  const lead = await api('POST', '/api/front/placement', { article: id, place: 'lead' })
  expect(lead.status).toBe(200)
  const first = (await read(api, id)).publishedAt ?? 0

  // Above the text: what readers see, then the receipt, then the way back.
  const strip = page.getByRole('status').filter({ hasText: 'Readers see exactly this text' })
  const ways = strip
    .locator('..')
    .locator('a, button')
    .filter({ hasText: /^(See it|Receipt|Back to draft)/ })
  await expect(ways).toHaveText([/^See it$/, /^Receipt/, 'Back to draft…'])
  await press(page.getByRole('button', { name: 'Back to draft…' }))
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('This cannot be called back')
  await isAccessible(page, 'back to draft: question', { include: '[role="alertdialog"]' })
  await press(dialog.getByRole('button', { name: 'Back to draft', exact: true }))
  await expect(page.getByText('The story is a draft again.')).toBeVisible()

  expect((await ask(halyard, path)).status).toBe(404)
  for (const way of WAYS) expect((await ask(halyard, way)).text, way).not.toContain(path)
  expect(await read(api, id)).toMatchObject({ status: 'draft', publishedAt: null })
  await expect(page.getByText(/^Back to draft /)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Receipt: seen on (\d+) of \1$/ })).toBeVisible()
  await isAccessible(page, 'editor: back to draft')
  await press(page.getByRole('button', { name: 'More actions' }))
  await expect(page.getByRole('menuitem', { name: 'Receipt' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Delete draft' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await publish()
  const again = (await read(api, id)).publishedAt ?? 0
  expect(again).toBeGreaterThan(first)
  const answer = await ask(halyard, path)
  const [, shown = ''] = /"datePublished":"([^"]+)"/.exec(answer.text) ?? []
  // The page shows the time in the paper's zone, to the second.
  expect([answer.status, Date.parse(shown)]).toEqual([200, Math.floor(again / 1_000) * 1_000])
  // The front let the story go: it is not back as its lead.
  const front = (await api('GET', '/api/front')).body as { slots: { lead: unknown } }
  expect(front.slots.lead).not.toBe(id)
}

test('a story that went out by mistake is a draft again, and is published with a new date (P-23, P-379, P-395) @journey', async ({
  page,
  halyard,
}) => {
  await publishAndUndo({ page, halyard, press: (target) => target.click() }, 'Tugs pull the wrong way')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('a story that went out by mistake is a draft again', async ({ page, halyard }) => {
    await publishAndUndo({ page, halyard, press: (target) => target.tap() }, 'Tugs pull by thumb')
  })
})

test('a text that readers have is corrected, not published again, and a problem leads to its place (P-382)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const fields = { sections: ['sport'], document: paragraphs('One tug.') }
  const { id } = await publishStory(api, 'Tugs are counted', fields)
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  const correct = page.getByRole('button', { name: 'Correction…' })
  await expect(correct).toBeVisible()
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  await expect(page.locator('[data-main-acts]').getByRole('button')).toHaveText(['Correction…'])
  await correct.click()
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  const note = sheet.getByRole('textbox', { name: /note/i })
  await expect(note).toBeFocused()
  const send = sheet.getByRole('button', { name: /^Publish correction/ })
  await expect(send).toHaveAttribute('aria-disabled', 'true')
  const colour = () => send.evaluate((element) => getComputedStyle(element).backgroundColor)
  const off = await colour()
  await send.hover()
  expect(await colour()).toBe(off)
  await sheet.getByRole('radio', { name: /^Update/ }).click()
  await sheet.getByRole('button', { name: /^Readers have this text already/ }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the story' })).toBeFocused()
  await page.keyboard.type('Another. ')
  await expect(page.locator('[data-main-acts]').getByRole('button')).toHaveText([/^Publish changes/])
})
