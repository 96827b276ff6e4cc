import type { Page } from 'playwright/test'
import { openNew } from '#e2e/support/desk-story.ts'
import { ask, type Json, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

const DOCUMENT: Json = {
  version: 1,
  blocks: [
    { id: 'h', type: 'heading', level: 2, spans: [{ text: 'The same twice' }] },
    { id: 'p', type: 'paragraph', spans: [{ text: 'One ' }, { text: 'bold', marks: [{ type: 'bold' }] }] },
    { id: 'l', type: 'list', ordered: false, items: [{ spans: [{ text: 'a point' }] }] },
    { id: 'q', type: 'quote', spans: [{ text: 'So it is.' }], speaker: 'Ana Brekken' },
  ],
}

/**
 * Returns the HTML of the page without the preview bar, scripts, comments, and elements that only a running or a public
 * page adds.
 */
const standing = (page: Page) =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement
    for (const one of body.querySelectorAll('.preview-bar, .end, script, style, link, template, next-route-announcer'))
      one.remove()
    // A script of the public page shows the button that saves a story, sooner or later.
    for (const hidden of body.querySelectorAll('#theme, .save, body > [hidden]')) hidden.remove()
    return body.innerHTML.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/\s+/g, ' ')
  })

test('the preview is the reader’s page, part for part, and follows the reader’s light or dark (P-24) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publishStory(api, 'Seen before it is seen', {
    standfirst: 'It looks the same.',
    sections: ['science', 'culture'],
    topics: [],
    document: DOCUMENT,
  })
  await signIn(page, halyard, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${halyard.url}${story.path}`)
  const published = await standing(page)
  const shot = async (path: string) => {
    const folder = process.env['SHOTS']
    if (folder) await page.screenshot({ path: `${folder}/${path}.png` })
  }
  await shot('reader')
  const face = () => page.locator('h1').evaluate((h1) => JSON.stringify([getComputedStyle(h1).font, h1.clientWidth]))
  const readersFace = await face()
  await page.evaluate(() => localStorage.setItem('theme', 'dark'))
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${halyard.url}/desk/articles/${story.id}/preview`)
  await expect(page.getByText('Preview: not public')).toBeVisible()
  expect(await standing(page)).toBe(published)
  expect(await face()).toBe(readersFace)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.evaluate(() => localStorage.removeItem('theme'))
  await page.reload()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  await shot('preview')
  expect(errors).toEqual([])
})

test('the preview is for the desk alone and is never kept (P-223, P-389)', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A page that is not there')
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('Only here.')
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  // The latest words are saved first, and shown.
  await expect(page).toHaveURL(`${halyard.url}/desk/articles/${id}/previews`)
  await expect(page.frameLocator('iframe').getByText('Only here.')).toBeVisible()
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Full page' }).click()
  const preview = await opened
  await expect(preview.getByText('Only here.')).toBeVisible()
  const answer = await page.request.get(`${halyard.url}/desk/articles/${id}/preview`)
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(await answer.text()).toContain('noindex')
  const outside = await ask(halyard, `/desk/articles/${id}/preview`)
  expect([outside.status, outside.text.includes('Only here.')]).toEqual([307, false])
  await preview.getByRole('link', { name: 'Back to the text' }).click()
  await expect(preview.getByRole('textbox', { name: 'Headline' })).toHaveValue('A page that is not there')
})
