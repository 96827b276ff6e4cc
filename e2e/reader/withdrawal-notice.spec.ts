import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test('a withdrawal tells readers a sentence, and keeps its reason to itself', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const fields = { sections: ['world'], document: paragraphs('Not what happened.') }
  const { id, path } = await publishStory(api, 'The wrong ferry', fields)
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Recall…' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('Sentence for readers').fill('We named the <wrong> ferry & are sorry.')
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Letter from counsel')
  await isAccessible(page, 'recall dialog: story', { include: '[role="alertdialog"]' })
  await dialog.getByRole('button', { name: 'Recall', exact: true }).click()
  await expect(page.getByText('Readers see: “We named the <wrong> ferry & are sorry.”')).toBeVisible()

  const gone = await ask(halyard, path)
  expect(gone.status).toBe(410)
  expect(gone.text).toContain('We named the &lt;wrong&gt; ferry &amp; are sorry.')
  expect(gone.text).toContain('What stood at this address is no longer published.')
  expect(gone.text).not.toContain('counsel')
  await page.goto(halyard.url + path)
  await isAccessible(page, 'withdrawn story: sentence for readers')

  // Published and withdrawn again for a legal reason, without a sentence: the cached page is replaced.
  const { version } = (await api('GET', `/api/articles/${id}`)).body as { version: number }
  expect((await api('POST', `/api/articles/${id}/publication`, { version, kind: 'minor' })).status).toBe(200)
  expect((await ask(halyard, path)).status).toBe(200)
  expect((await api('DELETE', `/api/articles/${id}/publication`, { legal: true, notice: 'By order.' })).status).toBe(
    200,
  )
  const legal = await ask(halyard, path)
  expect([legal.status, legal.text.includes('By order.'), legal.text.includes('wrong')]).toEqual([451, true, false])
})
