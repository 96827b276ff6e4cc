import { blocksOf, isSaved, textOf } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Json, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

test('two people, one story: the second gets a conflict, and neither text is lost (P-28, P-103) @journey', async ({
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const created = await api('POST', '/api/articles', { headline: 'The bell at Lissa Point' })
  const address = `${halyard.url}/desk/articles/${created.body['id']}`
  const [ours, theirs] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
  await giveSession(ours, halyard, 'editor')
  await giveSession(theirs, halyard, 'admin')
  for (const page of [ours, theirs]) {
    await page.goto(address)
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('The bell at Lissa Point')
  }
  await ours.getByRole('textbox', { name: 'Standfirst' }).fill('Ours: it rings at low water.')
  await expect(ours.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible()
  await theirs.getByRole('textbox', { name: 'Standfirst' }).fill('Theirs: it rings at high water.')
  await expect(theirs.getByText(/not saved: changed by/).first()).toBeVisible()

  await theirs.getByRole('button', { name: 'Compare and merge' }).click()
  const both = theirs.getByRole('dialog', { name: 'Merge two versions' })
  await expect(both.getByText('Ours: it rings at low water.')).toBeVisible()
  await expect(both.getByText('Theirs: it rings at high water.')).toBeVisible()
  await expect(both.getByRole('button', { name: '1 left to choose' })).toBeVisible()
  await theirs.keyboard.press('1')
  await theirs.keyboard.press('Control+Enter')
  await expect(both).toHaveCount(0)
  await isSaved(theirs)
  const now = await api('GET', `/api/articles/${created.body['id']}`)
  expect(JSON.stringify(now.body)).toContain('Theirs: it rings at high water.')
  for (const page of [ours, theirs]) await page.context().close()
})

test('a conflict is merged block by block, by keyboard; neither text is lost, and readers see nothing of it (P-28)', async ({
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const [ours, theirs] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
  const document = paragraphs(
    'One stays.',
    'Two is a line of the quay.',
    'Three is a line of the mole.',
    'Four ends it.',
  )
  const story = await publishStory(api, 'The mole and the quay', { sections: ['world'], document })
  const page = () => theirs.request.get(halyard.url + story.path).then((answer) => answer.text())
  const published = await page()
  await giveSession(ours, halyard, 'editor')
  await giveSession(theirs, halyard, 'admin')
  for (const one of [ours, theirs]) {
    await one.goto(`${halyard.url}/desk/articles/${story.id}`)
    await expect(textOf(one)).toContainText('Four ends it.')
  }
  const write = async (at: typeof ours, changes: [string, string][]) => {
    for (const [after, words] of changes) {
      await textOf(at).getByText(after).click()
      await at.keyboard.press('End')
      await at.keyboard.type(words)
    }
  }
  await write(ours, [
    ['Two is a line', ' Ours of two.'],
    ['Three is a line', ' Ours of three.'],
    ['Four ends', ' Ours of four.'],
  ])
  await isSaved(ours)
  await write(theirs, [
    ['One stays', ' Mine of one.'],
    ['Two is a line', ' Mine of two.'],
    ['Three is a line', ' Mine of three.'],
  ])
  await expect(theirs.getByText(/not saved: changed by/).first()).toBeVisible()
  await theirs.keyboard.press('Control+Shift+g')
  const both = theirs.getByRole('dialog', { name: 'Merge two versions' })
  const chosen = (name: string) => both.getByRole('radiogroup', { name }).getByRole('radio', { checked: true })
  await expect(chosen('Paragraph 1')).toHaveText(/Mine/)
  await expect(chosen('Paragraph 4')).toHaveText(/Theirs/)
  await expect(both.getByRole('button', { name: '2 left to choose' })).toBeVisible()
  await expect(both.getByRole('group', { name: 'Mine: Paragraph 2' }).locator('ins')).toHaveText(/Mine of two\./)
  await theirs.keyboard.press('j')
  await theirs.keyboard.press('2')
  await theirs.keyboard.press('j')
  await theirs.keyboard.press('3')
  const outcome = both.getByRole('textbox', { name: 'Both: Paragraph' })
  await expect(outcome.locator('p')).toHaveCount(2)
  await outcome.locator('p').last().click()
  await theirs.keyboard.press('End')
  await theirs.keyboard.type(' Joined.')
  await isAccessible(theirs, 'merge dialog: joined by hand')
  // Another save arrives during the choice: the choices are kept, and only the new differences are added.
  const { article, version } = (await api('GET', `/api/articles/${story.id}`)).body as {
    article: Json
    version: number
  }
  const { blocks } = article['document'] as { blocks: Json[] }
  const last = { ...blocks[3], spans: [{ text: 'Four ends it. Ours of four, again.' }] }
  const sent = { version, document: { version: 1, blocks: [...blocks.slice(0, 3), last] } }
  expect((await api('PUT', `/api/articles/${story.id}`, sent)).status).toBe(200)
  await theirs.keyboard.press('Control+Enter')
  await expect(both).toHaveCount(0)
  await expect(theirs.getByText(/not saved: changed by/).first()).toBeVisible()
  await theirs.keyboard.press('Control+Shift+g')
  await expect(both.getByText(/^All \d chosen\.$/)).toBeVisible()
  await theirs.keyboard.press('Control+Enter')
  await expect(both).toHaveCount(0)
  await isSaved(theirs)
  const words = (await blocksOf(api, story.id)).map(
    (block) => ((block as Json)['spans'] as { text: string }[])[0]?.text,
  )
  expect(words).toEqual([
    'One stays. Mine of one.',
    'Two is a line of the quay. Ours of two.',
    'Three is a line of the mole. Mine of three.',
    'Three is a line of the mole. Ours of three. Joined.',
    'Four ends it. Ours of four, again.',
  ])
  // The discarded texts are not lost: mine is in this browser beside the page, theirs complete in the history.
  await expect(theirs.getByText('Your text before the merge')).toBeVisible()
  const kept = (await api('GET', `/api/articles/${story.id}/revisions`)).body['items'] as { number: number }[]
  const texts = await Promise.all(kept.map(({ number }) => api('GET', `/api/articles/${story.id}/revisions/${number}`)))
  expect(texts.some(({ body }) => JSON.stringify(body).includes('Ours of two.'))).toBe(true)
  expect(texts.some(({ body }) => /Ours of three\."/.test(JSON.stringify(body)))).toBe(true)
  expect(await page()).toBe(published)
  for (const one of [ours, theirs]) await one.context().close()
})

test('a save of an old version is 409 with the other text, and a retry with the same key is not a second save (P-103)', async ({
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
