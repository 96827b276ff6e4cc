import { publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

test.use({ javaScriptEnabled: false })

test('a reader finds a story by another form, a beginning, a misspelling and its byline, without script (P-12) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await publishStory(api, 'Breakwaters repaired at Saltgate', { sections: ['world'], authors: ['noor-halvorsen'] })
  await page.goto(halyard.url)
  await page.getByRole('link', { name: 'Search' }).first().click()
  // Hits have their words marked; the newest stories, which stand where nothing was found, have not.
  const found = page
    .getByRole('link', { name: 'Breakwaters repaired at Saltgate' })
    .filter({ has: page.locator('mark') })
  for (const words of ['breakwater', 'repairing', 'breakw', 'braekwaters', 'Noor Halvorsen breakwaters']) {
    await page.getByRole('main').getByRole('searchbox').fill(words)
    await page.keyboard.press('Enter')
    await expect(page, words).toHaveURL(new RegExp(`q=${encodeURIComponent(words).replaceAll('%20', '\\+')}`))
    await expect(found, words).toBeVisible()
  }
  await page.getByRole('main').getByRole('searchbox').fill('windmill')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=windmill/)
  await expect(found).toHaveCount(0)
})
