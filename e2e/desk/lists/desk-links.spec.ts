import { isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

test('a story knows who leads to it; a link outside is found, ignored with a reason and put back on the list (P-63) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const { body: made } = await api('POST', '/api/articles', { headline: 'A look back at the sign painter' })
  const links = ['/article/the-last-sign-painter-of-quay-street', 'https://painters.example/guild']
  const spans = links.map((href, n) => ({ text: `link ${n}`, marks: [{ type: 'link', href }] }))
  const { body: saved } = await api('PUT', `/api/articles/${String(made['id'])}`, {
    version: made['version'],
    sections: ['world'],
    document: { version: 1, blocks: [{ id: 'b', type: 'paragraph', spans }] },
  })
  const out = { version: saved['version'], kind: 'update' }
  expect((await api('POST', `/api/articles/${String(made['id'])}/publication`, out)).status).toBe(200)

  await signIn(page, halyard, 'editor')
  const { body } = await api('GET', '/api/articles?q=sign+painter+of+Quay')
  const target = (body['items'] as { id: number }[])[0]?.id
  await page.goto(`${halyard.url}/desk/articles/${target}`)
  await expect(
    page.getByRole('region', { name: 'Linked from' }).getByRole('link', { name: 'A look back at the sign painter' }),
  ).toBeVisible()

  await page.getByRole('link', { name: 'Links', exact: true }).click()
  await expect(page.getByText('No dead links.')).toBeVisible()
  await expect(page).toHaveTitle(/Links/)
  await page.getByRole('link', { name: 'All', exact: true }).click()
  await page.keyboard.press('/')
  await page.keyboard.type('painters')
  const row = page.getByRole('row').filter({ hasText: 'https://painters.example/guild' })
  await expect(row).toContainText('A look back at the sign painter')
  await isAccessibleInBoth(page, 'links: search')
  await row.getByRole('button', { name: 'Ignore…' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Reason').fill('The guild moves house.')
  await isAccessibleInBoth(page, 'link dialog: ignore')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('The guild moves house.')
  // The focus returns to the button that opened the dialog, which has another label by now.
  await expect(row.getByRole('button', { name: 'Stop ignoring' })).toBeFocused()
  const view = page.getByRole('link', { name: 'Ignored', exact: true })
  // Waits for the response, because the rows of the other view are shown until then and would lose the focus.
  const listed = page.waitForResponse((response) => response.url().includes('/api/outgoing-links?view=ignored'))
  await view.click()
  await (await listed).finished()
  await expect(view).toHaveAttribute('aria-current', 'page')
  const putBack = row.getByRole('button', { name: 'Stop ignoring' })
  await expect(async () => {
    await putBack.focus()
    await expect(putBack).toBeFocused({ timeout: 200 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(row).toBeHidden()
  await page.setViewportSize({ width: 768, height: 1024 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(768)

  await page.getByRole('link', { name: 'Orphans' }).click()
  await expect(page.getByText('Every story is in a list, or another story links to it.')).toBeVisible()
  await page.getByRole('radio', { name: 'Topics' }).click()
  await isAccessibleInBoth(page, 'orphans: topics')
})
