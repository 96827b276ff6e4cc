import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, signedIn } from '#e2e/support/machine.ts'
import { expect, person, signIn, test } from '#e2e/support/test.ts'

async function drafts(api: Api, name: string, count: number): Promise<number[]> {
  const ids: number[] = []
  for (let n = 1; n <= count; n++) {
    const made = await api('POST', '/api/articles', { headline: `${name} ${String(n).padStart(2, '0')}` })
    ids.push(made.body['id'] as number)
  }
  return ids
}
const sectionsOf = async (api: Api, id: number) =>
  ((await api('GET', `/api/articles/${id}`)).body['article'] as { sections: { slug: string }[] }).sections.map(
    (section) => section.slug,
  )
const find = async (page: Page, words: string) => {
  await page.getByRole('searchbox', { name: 'Search stories' }).fill(words)
  await page.keyboard.press('Tab')
}
const rowsOf = (page: Page, words: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: words })
const bar = (page: Page) => page.getByRole('region', { name: 'Selected stories' })

test('by keys: chosen with X, looked at, put in a section, and taken back', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const ids = await drafts(api, 'Slipway sheet', 3)
  const [first = 0] = ids
  const { body } = await api('GET', `/api/articles/${first}`)
  await api('PUT', `/api/articles/${first}`, { version: body['version'], sections: ['sport'] })
  await signIn(page, halyard, 'editor')
  await find(page, 'Slipway sheet')
  await expect(rowsOf(page, 'Slipway sheet')).toHaveCount(3)
  await page.locator('#main').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+X')
  await expect(bar(page).getByRole('status')).toHaveText('3 selected')
  await isAccessible(page, 'list: selection')

  await page.keyboard.press('s')
  await page.getByRole('combobox', { name: 'Add to section' }).fill('Sport')
  await page.getByRole('listbox', { name: 'Add to section' }).getByRole('option', { name: 'Sport' }).waitFor()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add 3 stories to Sport' })
  await expect(dialog).toContainText('2 will change. 1 stays as it is.')
  await expect(dialog.getByRole('row').filter({ hasText: 'Slipway sheet 01' })).toContainText(
    'no change, it is already in this section',
  )
  expect(await sectionsOf(api, ids[1] ?? 0)).toEqual([])
  await isAccessible(page, 'bulk dialog: section')
  await dialog.getByRole('button', { name: 'Change 2 stories' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('2 stories are now also in Sport.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  for (const id of ids) expect(await sectionsOf(api, id)).toEqual(['sport'])
  await expect(bar(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 stories are as they were.')).toBeVisible()
  expect(await Promise.all(ids.map((id) => sectionsOf(api, id)))).toEqual([['sport'], [], []])
  for (const id of ids) await api('DELETE', `/api/articles/${id}`)
})

test('by mouse at 768: all in view are handed over; what is refused says why', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  const api = await signedIn(halyard, 'editor')
  const ids = await drafts(api, 'Ballast note', 2)
  await signIn(page, halyard, 'editor')
  await find(page, 'Ballast note')
  await expect(rowsOf(page, 'Ballast note')).toHaveCount(2)
  await page.getByRole('checkbox', { name: 'Select all 2 in view' }).check()
  await expect(bar(page).getByRole('status')).toHaveText('2 selected')
  await bar(page).getByRole('button', { name: 'Assign' }).click()
  await page.getByRole('combobox', { name: 'Assign to' }).fill(person('reporter').name)
  await page
    .getByRole('listbox', { name: 'Assign to' })
    .getByRole('option', { name: person('reporter').name })
    .click()
  const dialog = page.getByRole('dialog', { name: `Assign 2 stories to ${person('reporter').name}` })
  await dialog.getByRole('button', { name: 'Change 2 stories' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(rowsOf(page, 'Ballast note').first()).toContainText(person('reporter').name)

  await page.getByRole('checkbox', { name: 'Select: Ballast note 01' }).check()
  await bar(page).getByRole('button', { name: 'Withdraw…' }).click()
  const asked = page.getByRole('dialog', { name: 'Withdraw 1 story' })
  await asked.getByLabel('Reason').fill('Not ours')
  await isAccessible(page, 'bulk dialog: withdraw')
  await asked.getByRole('button', { name: 'Preview changes' }).click()
  const preview = page.getByRole('dialog', { name: 'Withdraw 1 story' })
  await expect(preview).toContainText('Nothing will change. 1 is refused.')
  await expect(preview.getByRole('row').filter({ hasText: 'Ballast note 01' })).toContainText(
    'refused: it is not published',
  )
  await expect(preview.getByRole('button', { name: 'Withdraw 0 stories' })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')
  await expect(bar(page).getByRole('status')).toHaveText('1 selected')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  for (const id of ids) await api('DELETE', `/api/articles/${id}`)
})

test('a line that breaks in the middle says how far it came, and goes on without doing anything twice', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const ids = await drafts(api, 'Windlass', 45)
  await signIn(page, halyard, 'editor')
  await find(page, 'Windlass')
  await expect(rowsOf(page, 'Windlass')).toHaveCount(45)
  await page.getByRole('checkbox', { name: 'Select all 45 in view' }).check()
  let asked = 0
  await page.route('**/api/bulk', async (route) => {
    asked += 1
    // The server processes the second request, but its response is lost.
    if (asked !== 2) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await bar(page).getByRole('button', { name: 'Section' }).click()
  await page.getByRole('combobox', { name: 'Add to section' }).fill('Sport')
  await page.getByRole('listbox', { name: 'Add to section' }).getByRole('option', { name: 'Sport' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add 45 stories to Sport' })
  await dialog.getByRole('button', { name: 'Change 45 stories' }).click()
  await expect(dialog).toContainText('20 of 45 are done.')
  await expect(dialog.getByRole('alert')).toBeVisible()
  // One after the other: of 45 at once the API refuses some.
  const ofEach = async <T>(read: (id: number) => Promise<T>) => {
    const all: T[] = []
    for (const id of ids) all.push(await read(id))
    return all
  }
  const versions = () => ofEach(async (id) => (await api('GET', `/api/articles/${id}`)).body['version'] as number)
  const before = await versions()
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog).toContainText('Done.')
  await expect(dialog.getByRole('row').filter({ hasText: 'Sport' })).toHaveCount(45)
  const after = await versions()
  // Forty stories were processed before the connection broke, so the retry changed only the last five.
  expect(after.filter((version, n) => version !== before[n])).toHaveLength(5)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('45 stories are now also in Sport.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('45 stories are as they were.')).toBeVisible()
  expect((await ofEach((id) => sectionsOf(api, id))).flat()).toEqual([])
  for (const id of ids) await api('DELETE', `/api/articles/${id}`)
})

test('the list is filtered by who has it, byline, topic and source', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const [free] = await drafts(api, 'Nobody’s', 1)
  await api('PUT', `/api/articles/${free}/assignment`, { personId: null })
  await signIn(page, halyard, 'editor')
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'All' }).click()
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') })
  await expect(rows.first()).toBeVisible()
  for (const [name, words] of [
    ['Author', 'Noor Halvorsen'],
    ['Source', 'Meridian Wire'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('combobox', { name: `Filter by ${name.toLowerCase()}` }).fill(words)
    await page.getByRole('listbox').getByRole('option', { name: words }).click()
    await expect(async () => {
      const shown = await rows.allTextContents()
      expect(shown.length).toBeGreaterThan(0)
      expect(shown.filter((row) => !row.includes(words))).toEqual([])
    }).toPass()
    await page.getByRole('button', { name: `Remove filter: ${name}: ${words}` }).click()
  }
  await page.getByRole('combobox', { name: 'Assigned to' }).selectOption('nobody')
  await expect(rowsOf(page, 'Nobody’s 01')).toBeVisible()
  await expect(rows.getByText(/^since /)).toHaveCount(0)
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /^Mine/ }).click()
  await expect(page.getByRole('combobox', { name: 'Assigned to' })).toHaveCount(0)
})
