import { publishStory, signedIn } from '#e2e/machine.ts'
import { expect, signIn, test } from '#e2e/test.ts'

test('two people, one story: one is told, and neither text is lost', async ({ browser, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const created = await api('POST', '/api/articles', { headline: 'The bell at Lissa Point' })
  const address = `${halyard.url}/desk/articles/${created.body['id']}`
  const [ours, theirs] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
  await signIn(ours, halyard, 'editor')
  await signIn(theirs, halyard, 'admin')
  for (const page of [ours, theirs]) {
    await page.goto(address)
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('The bell at Lissa Point')
  }
  await ours.getByRole('textbox', { name: 'Standfirst' }).fill('Ours: it rings at low water.')
  await expect(ours.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible()
  await theirs.getByRole('textbox', { name: 'Standfirst' }).fill('Theirs: it rings at high water.')
  await expect(theirs.getByText(/not saved: changed by/).first()).toBeVisible()

  await theirs.getByRole('button', { name: 'See both' }).click()
  const both = theirs.getByRole('dialog', { name: 'Two texts' })
  await expect(both.getByText('Ours: it rings at low water.')).toBeVisible()
  await expect(both.getByText('Theirs: it rings at high water.')).toBeVisible()
  await both.getByRole('button', { name: 'Keep mine' }).click()
  await expect(theirs.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible()
  const now = await api('GET', `/api/articles/${created.body['id']}`)
  expect(JSON.stringify(now.body)).toContain('Theirs: it rings at high water.')
  for (const page of [ours, theirs]) await page.context().close()
})

test('a save of an old version is 409 with the other text, and a retry with the same key is not a second save', async ({
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publishStory(api, 'Two hands on one oar', { sections: ['sport'], standfirst: 'First.' })
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const change = { version: story.version, standfirst: 'Second.' }
  const first = await api('PUT', `/api/articles/${story.id}`, change, headers)
  const again = await api('PUT', `/api/articles/${story.id}`, change, headers)
  expect([first.status, again.status, again.body['version']]).toEqual([200, 200, first.body['version']])
  const late = await api('PUT', `/api/articles/${story.id}`, { version: story.version, standfirst: 'Third.' })
  expect(late.status).toBe(409)
  expect(late.body).toMatchObject({
    code: 'changed-meanwhile',
    version: first.body['version'],
    theirs: { standfirst: 'Second.' },
  })
})

test('typing through a cut of the line is kept and sent when it is back', async ({ page, context, halyard }) => {
  await signIn(page, halyard, 'editor')
  await page.getByRole('button', { name: 'New story' }).first().click()
  await page.getByRole('textbox', { name: 'Headline' }).fill('Through the tunnel')
  await expect(page.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('Written in the dark.')
  await expect(page.getByText(/kept in this browser/).first()).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toHaveValue('Written in the dark.')
})
