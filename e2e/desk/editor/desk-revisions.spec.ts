import { isSaved, textOf } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const numbers = async (api: Api, id: number) =>
  ((await api('GET', `/api/articles/${id}/revisions`)).body['items'] as { number: number; why: string }[]).map(
    ({ number, why }) => `${number} ${why}`,
  )

test('the history says what changed, restores a text and discards a draft; readers see nothing of it (P-30) @journey', async ({
  page,
  halyard,
}) => {
  const [editor, admin] = [await signedIn(halyard, 'editor'), await signedIn(halyard, 'admin')]
  const document = paragraphs('The pilot boat waits.', 'The tide is late by an hour.', 'The bell is silent today.')
  const story = await publishStory(editor, 'The pilot boat', { sections: ['world'], standfirst: 'It waits.', document })
  const [first, second, third] = document['blocks'] as unknown[]
  const hidden = {
    version: 1,
    blocks: [third, first, { ...(second as object), spans: [{ text: 'The tide is early by an hour.' }] }],
  }
  const saved = await admin('PUT', `/api/articles/${story.id}`, {
    version: story.version,
    headline: 'The pilot boat leaves',
    sections: ['world', 'sport'],
    document: hidden,
  })
  expect(saved.status).toBe(200)
  const publicPage = (await ask(halyard, story.path)).text
  const isUnchanged = async () => expect((await ask(halyard, story.path)).text).toBe(publicPage)

  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${story.id}`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  // Compares with the public version, because some of the text is hidden.
  await expect(page.getByRole('radio', { name: /^published/ })).toBeChecked()
  const diff = page.getByRole('region', { name: 'Comparison' })
  const headline = diff.getByRole('paragraph').filter({ hasText: 'The pilot boat' })
  await expect(headline).toContainText('The pilot boat leaves')
  await expect(headline.locator('ins')).toHaveText(' leaves')
  await expect(diff.getByRole('row', { name: /Sections/ }).locator('ins')).toHaveText('Sport')
  await expect(diff.getByText('Moved up from position 3')).toBeVisible()
  await expect(diff.locator('del')).toHaveText('late')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(headline).toBeFocused()
  await isAccessible(page, 'revisions: difference')

  const list = page.getByRole('navigation', { name: 'Revisions' })
  await expect(list.getByRole('button')).toHaveCount(1 + (await numbers(editor, story.id)).length)
  await page.getByRole('button', { name: 'Discard unpublished changes…' }).click()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByText('The texts are identical.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Discard unpublished changes…' })).toHaveCount(0)
  await isUnchanged()

  const kept = await numbers(editor, story.id)
  expect(kept).toEqual(['4 restored', '3 saved', '2 published', '1 saved'])
  await list.getByRole('button', { name: / 3 / }).click()
  await page.getByRole('button', { name: 'Restore 3 as a new revision…' }).click()
  await page.getByRole('button', { name: 'Restore 3', exact: true }).click()
  await expect(headline).toContainText('The pilot boat leaves')
  await expect.poll(() => numbers(editor, story.id)).toEqual(['5 restored', ...kept])
  await isUnchanged()

  await page.getByRole('link', { name: /Back to the text/ }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('The pilot boat leaves')
  await expect(textOf(page)).toContainText('early by an hour')
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('It leaves.')
  await isSaved(page)
  await isUnchanged()
})

test('a reporter reads the history of nothing that is not theirs', async ({ halyard }) => {
  const [editor, reporter] = [await signedIn(halyard, 'editor'), await signedIn(halyard, 'reporter')]
  const created = await editor('POST', '/api/articles', { headline: 'A secret of the editor' })
  const id = created.body['id']
  await editor('PUT', `/api/articles/${id}`, { version: 1, standfirst: 'Secret.' })
  for (const path of ['revisions', 'revisions/1']) {
    expect((await reporter('GET', `/api/articles/${id}/${path}`)).status).toBe(404)
    expect((await editor('GET', `/api/articles/${id}/${path}`)).status).toBe(200)
  }
  expect((await reporter('POST', `/api/articles/${id}/revisions/1/restoration`, { version: 2 })).status).toBe(404)
})
