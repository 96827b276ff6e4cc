import type { Page } from 'playwright/test'
import type { DrawnFile } from '#e2e/support/drawn-pictures.ts'
import type { Api, Json } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, signIn } from '#e2e/support/test.ts'

/** Drives the picture library as an editor does. */
export const queue = (page: Page) => page.getByRole('region', { name: 'Uploads' })
export const row = (page: Page, name: string) => queue(page).getByRole('listitem').filter({ hasText: name })
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected picture' })
export const grid = (page: Page) => page.getByRole('list', { name: 'Pictures' })
export const altText = (page: Page) => panel(page).getByRole('textbox', { name: 'Alt text' })
export const isPictureSaved = (page: Page) =>
  expect(panel(page).getByRole('status', { name: 'Saving' })).toHaveText(/^saved \d\d:\d\d:\d\d$/)

export async function openLibrary(page: Page, newsroom: Newsroom): Promise<void> {
  await signIn(page, newsroom, 'editor')
  // Keyboard shortcuts work once the list is rendered.
  await expect(page.locator('[data-row]').first().getByRole('link').first()).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await expect(page.getByRole('heading', { level: 1, name: 'Pictures' })).toBeVisible()
  await expect(grid(page).getByRole('link').first()).toBeVisible()
}
export const upload = (page: Page, ...files: DrawnFile[]) => page.getByLabel('Files to upload').setInputFiles(files)

/** Drops or pastes a file as the browser would deliver it. */
export async function give(page: Page, how: 'drop' | 'paste', { name, mimeType, buffer }: DrawnFile): Promise<void> {
  const file = { name, mimeType, base64: buffer.toString('base64'), how }
  await page.getByRole('heading', { level: 1 }).evaluate((element, given) => {
    const data = new DataTransfer()
    const raw = Uint8Array.from(atob(given.base64), (c) => c.charCodeAt(0))
    data.items.add(new File([raw], given.name, { type: given.mimeType }))
    const about = { bubbles: true, cancelable: true }
    const event =
      given.how === 'drop'
        ? new DragEvent('drop', { ...about, dataTransfer: data })
        : new ClipboardEvent('paste', { ...about, clipboardData: data })
    element.dispatchEvent(event)
  }, file)
}

/** Uploads a picture through the API, with its alt text. Returns the library's record. */
export async function put(page: Page, newsroom: Newsroom, api: Api, file: DrawnFile, alt: string): Promise<Json> {
  const begun = await api('POST', '/api/uploads', { name: file.name, size: file.buffer.length })
  const id = begun.body['id'] as string
  const sent = await page.request.put(`${newsroom.url}/api/uploads/${id}?from=0`, {
    data: file.buffer,
    headers: { 'content-type': 'application/octet-stream', origin: newsroom.url },
  })
  expect(sent.status()).toBe(200)
  const done = await page.request.post(`${newsroom.url}/api/uploads/${id}/completion`, {
    data: { alt },
    headers: { origin: newsroom.url },
  })
  expect(done.status()).toBe(201)
  return (await done.json()) as Json
}
