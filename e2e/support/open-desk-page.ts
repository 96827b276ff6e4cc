import { expect, type Page } from 'playwright/test'
import type { Newsroom } from '#e2e/support/newsroom.ts'

/** Opens a page of the desk, waits until all is there, and unfolds what is folded, so that it is measured, too. */
export async function openDeskPage(page: Page, newsroom: Newsroom, address: string): Promise<void> {
  await page.goto(newsroom.url + address)
  await expect(page.locator('main h1').first()).toBeVisible()
  // The parts page shows a list that loads for ever.
  if (address !== '/desk/parts') await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  if (address === '/desk/front') await expect(page.locator('[data-place]').first()).toBeVisible()
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('main details')) one.setAttribute('open', '')
  })
}
