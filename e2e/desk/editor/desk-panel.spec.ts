import { addTo, isSaved, openNew, publish } from '#e2e/support/desk-story.ts'
import { ask, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, person, test } from '#e2e/support/test.ts'

test('the order of sections and bylines is the order that readers see (P-45) @journey', async ({
  page,
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  await openNew(page, halyard, api, 'Ordered by hand')
  for (const section of ['Politics', 'Business', 'Climate']) await addTo(page, 'Sections', section)
  // The editor who begins a story has its byline, and here writes for others.
  await page.getByRole('button', { name: `Remove ${person('editor').name}` }).click()
  for (const name of ['Jonas Teller', 'Ines Quill']) await addTo(page, 'Bylines', name)
  await addTo(page, 'Topics', 'Order of things')
  await page.getByRole('button', { name: 'Move Climate up' }).click()
  await page.getByRole('button', { name: 'Move Climate up' }).click()
  await page.getByRole('button', { name: 'Move Politics down' }).click()
  await page.getByRole('button', { name: 'Move Ines Quill up' }).click()
  await expect(page.getByRole('button', { name: 'Move Ines Quill up' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.getByRole('combobox', { name: 'Source' }).fill('Tarn Wire')
  await page
    .getByRole('option', { name: 'Create “Tarn Wire”' })
    .or(page.getByRole('option', { name: 'Tarn Wire', exact: true }))
    .click()
  const original = page.getByRole('textbox', { name: 'Address of the original' })
  await original.fill('tarn.example/ordered')
  await expect(page.getByText('begins with https://')).toBeVisible()
  await original.fill('https://tarn.example/ordered')
  await expect(page.getByText('begins with https://')).toHaveCount(0)
  await isSaved(page)
  await page.reload()
  await expect(original).toHaveValue('https://tarn.example/ordered')
  await publish(page)

  const eyes = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await eyes.goto(`${halyard.url}/article/ordered-by-hand`)
  await expect(eyes.getByRole('navigation', { name: 'You are here' }).getByRole('link')).toHaveText(['Home', 'Climate'])
  await expect(eyes.locator('.article-head .labels a')).toHaveText(['Business', 'Politics'])
  await expect(eyes.locator('.by a')).toHaveText(['Ines Quill', 'Jonas Teller'])
  await expect(eyes.locator('.source a').first()).toHaveText('Tarn Wire')
  await expect(eyes.locator('.source a').last()).toHaveAttribute('href', 'https://tarn.example/ordered')
  await expect(eyes.getByRole('link', { name: 'Order of things' })).toBeVisible()
  await eyes.context().close()

  // A minor fix reverses their order.
  await page.getByRole('button', { name: 'Move Climate down' }).click()
  await page.getByRole('button', { name: 'Remove Politics' }).click()
  await isSaved(page)
  await publish(page)
  const { text } = await ask(halyard, '/article/ordered-by-hand')
  const named = /<nav class="crumbs".*?<\/nav>|<ul class="labels">.*?<\/ul>/g
  const links = [...text.matchAll(named)].flatMap(([list]) => [...list.matchAll(/>([^<]+)<\/a>/g)].map((m) => m[1]))
  expect(links).toEqual(['Home', 'Business', 'Climate'])
})

test('a new address of a published story takes the readers of the old one along', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publishStory(api, 'An address that moves', { sections: ['sport'], standfirst: 'It moves.' })
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${story.id}`)
  const address = page.getByRole('textbox', { name: 'Address', exact: true })
  await expect(address).toHaveValue('an-address-that-moves')
  await address.fill('Ein neuer Weg!')
  await address.press('Enter')
  await expect(address).toHaveValue('ein-neuer-weg')
  await isSaved(page)
  expect((await ask(halyard, story.path)).status).toBe(200)
  expect((await ask(halyard, '/article/ein-neuer-weg')).status).toBe(404)
  await publish(page)
  const old = await ask(halyard, story.path)
  expect([old.status, new URL(old.headers['location'] ?? '', halyard.url).pathname]).toEqual([
    308,
    '/article/ein-neuer-weg',
  ])
  expect((await ask(halyard, '/article/ein-neuer-weg')).status).toBe(200)
})

test('an address that another story has is refused in words, and everything else is saved', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await publishStory(api, 'The first to have it', { sections: ['sport'] })
  await giveSession(page, halyard, 'editor')
  await openNew(page, halyard, api, 'The second to want it')
  const address = page.getByRole('textbox', { name: 'Address', exact: true })
  await address.fill('the-first-to-have-it')
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('It comes too late.')
  await expect(page.getByText(/not all saved/)).toBeVisible()
  await expect(page.getByText(/another story/i).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toHaveValue('It comes too late.')
  await address.fill('second-in-line')
  await address.press('Enter')
  await isSaved(page)
  await expect(page.getByText(/not all saved/i)).toHaveCount(0)
})
