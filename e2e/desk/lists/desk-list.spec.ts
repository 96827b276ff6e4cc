import { isAccessible } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

test('the list is searched, filtered and paged, and says when nothing is there', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const ids: unknown[] = []
  for (let n = 1; n <= 60; n++) {
    ids.push(
      (await api('POST', '/api/articles', { headline: `Ledger entry ${String(n).padStart(2, '0')}` })).body['id'],
    )
  }
  await signIn(page, halyard, 'editor')
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') })
  const entries = rows.filter({ hasText: 'Ledger entry' })
  const search = page.getByRole('searchbox', { name: 'Search stories' })
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
  await page.keyboard.type('Ledger entry')
  await expect(entries).toHaveCount(50)
  await expect(rows).toHaveCount(50)
  // The words reach the address after a pause, and the list with them.
  await expect(page).toHaveURL(/[?&]q=Ledger\+entry$/)
  await page.getByRole('button', { name: 'Older stories' }).click()
  await expect(entries).toHaveCount(60)
  await expect(page.getByRole('button', { name: 'Older stories' })).toHaveCount(0)
  expect(new Set(await entries.getByRole('link').allTextContents()).size).toBe(60)

  await search.fill('ledger entry 07')
  await expect(rows).toHaveCount(1)
  await search.fill('no such words in any headline')
  await expect(page.getByText('No story here matches “no such words in any headline”.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(search).toHaveValue('')
  await expect(rows.first()).toBeVisible()

  await page.getByRole('combobox', { name: 'Section' }).selectOption('sport')
  await expect(entries).toHaveCount(0)
  await expect(rows.first()).toContainText('Sport')
  await page.getByRole('combobox', { name: 'Section' }).selectOption('')
  const views = page.getByRole('navigation', { name: 'Views' })
  for (const [name, state] of [
    ['Drafts', 'Draft'],
    ['Published', 'Published'],
  ] as const) {
    await views.getByRole('link', { name }).click()
    await expect(views.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
    await expect(async () => {
      const count = await rows.count()
      expect(count).toBeGreaterThan(0)
      expect(await rows.getByText(state, { exact: true }).count()).toBe(count)
    }).toPass()
  }
  await page.goBack()
  await expect(views.getByRole('link', { name: 'Drafts' })).toHaveAttribute('aria-current', 'page')
  await search.focus()
  await page.keyboard.type('x')
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  for (const id of ids) expect((await api('DELETE', `/api/articles/${id}`)).status).toBeLessThan(300)
})

test('words that are typed over today’s stories find an old one, and the way out of an empty list keeps them (P-378)', async ({
  page,
  halyard,
}) => {
  await signIn(page, halyard, 'editor')
  const search = page.getByRole('searchbox', { name: 'Search stories' })
  const views = page.getByRole('navigation', { name: 'Views' })
  const found = page.getByRole('link', {
    name: 'Mill Island field a goalkeeper of sixty-three, and keep a clean sheet',
  })
  await expect(views.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page')
  await search.fill('goalkeeper')
  await expect(found).toBeVisible()
  await expect(views.getByRole('link', { name: 'All' })).toHaveAttribute('aria-current', 'page')
  await views.getByRole('link', { name: 'Scheduled' }).click()
  await expect(page.getByText('No story here matches “goalkeeper”.')).toBeVisible()
  await page.getByRole('button', { name: 'Search all stories' }).click()
  await expect(search).toHaveValue('goalkeeper')
  await expect(found).toBeVisible()
  await search.press('Escape')
  await expect(search).toHaveValue('')
})

test('filters live in the address: back, reload, a colleague’s link and the way back from a story (P-37, P-378, P-448) @journey', async ({
  page,
  browser,
  halyard,
}) => {
  await signIn(page, halyard, 'editor')
  const main = page.getByRole('main')
  const search = page.getByRole('searchbox', { name: 'Search stories' })
  const headlines = (of = page) => of.locator('[data-row] a:not([href$=receipt])').allTextContents()
  // No change of the list waits for a page of the server, so that none is lost to the next.
  await page.route('**/desk?*', (route) => route.abort())
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Published' }).click()
  await page.getByRole('combobox', { name: 'Section' }).selectOption('sport')
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('published')
  await search.fill('ferry')
  await expect(page).toHaveURL(/\/desk\?view=published&q=ferry&section=sport&sort=published$/)
  await expect(main.getByRole('heading', { level: 2 }).filter({ hasText: 'Published' })).toBeVisible()
  await expect.poll(() => headlines()).not.toContain('Hallin coach will not discuss the second half')
  expect(await headlines()).toContain('The swimmer who follows the post boat')
  await page.unroute('**/desk?*')
  const address = page.url()
  const list = await headlines()
  const isTheSame = async (of = page) => {
    await expect(of).toHaveURL(address)
    await expect(of.getByRole('searchbox', { name: 'Search stories' })).toHaveValue('ferry')
    await expect(of.getByRole('combobox', { name: 'Section' })).toHaveValue('sport')
    await expect(of.getByRole('combobox', { name: 'Sort' })).toHaveValue('published')
    await expect.poll(() => headlines(of)).toEqual(list)
  }
  await page.reload()
  await isTheSame()

  await page.getByRole('link', { name: 'The swimmer who follows the post boat' }).click()
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await isTheSame()
  await page.getByRole('link', { name: 'The swimmer who follows the post boat' }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await page.reload()
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await isTheSame()

  await page.getByRole('combobox', { name: 'Section' }).selectOption('')
  await expect(page).not.toHaveURL(address)
  await page.goBack()
  await isTheSame()
  await page.goForward()
  await expect(page.getByRole('combobox', { name: 'Section' })).toHaveValue('')

  const colleague = await (await browser.newContext()).newPage()
  await giveSession(colleague, halyard, 'admin')
  await colleague.goto(address)
  await isTheSame(colleague)
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Mine' }).click()
  await expect(search).toHaveValue('ferry')
  await search.press('Escape')
  await page.getByRole('combobox', { name: 'Section' }).selectOption('')
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('changed')
  await expect(page).toHaveURL(/\/desk\?view=mine&whose=[^&]+$/)
  await expect(page.locator('[data-row]').first()).toBeVisible()
  await colleague.goto(page.url())
  await expect(colleague.getByText('Stories of Ana Brekken')).toBeVisible()
  await expect.poll(() => headlines(colleague)).toEqual(await headlines())
})

test('a view is named and kept, in another browser too, and removed (P-38) @journey', async ({
  page,
  browser,
  halyard,
}) => {
  await signIn(page, halyard, 'editor')
  const keep = page.getByRole('button', { name: 'Keep this view…' })
  const own = (of = page) =>
    of.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Sport with ferries' })
  await expect(page.locator('[data-row]').first()).toBeVisible()
  await expect(keep).toBeHidden()
  await page.getByRole('combobox', { name: 'Section' }).selectOption('sport')
  await page.getByRole('searchbox', { name: 'Search stories' }).fill('ferry')
  await expect(page).toHaveURL(/q=ferry/)
  await keep.click()
  const dialog = page.getByRole('dialog', { name: 'Keep this view' })
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog.getByText('Enter a name.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Sport with ferries')
  await isAccessible(page, 'keep view dialog')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(own()).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('navigation', { name: 'Views' }).locator('[aria-current]')).toHaveCount(1)
  const address = page.url()

  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, halyard, 'editor')
  await own(elsewhere).click()
  await expect(elsewhere).toHaveURL(address)
  await expect(elsewhere.getByRole('combobox', { name: 'Section' })).toHaveValue('sport')
  await elsewhere.getByRole('button', { name: 'Remove “Sport with ferries”' }).click()
  await expect(own(elsewhere)).toHaveCount(0)
  await expect(elsewhere).toHaveURL(address)
})

test('a failed list shows an error with a retry', async ({ page, context, halyard }) => {
  await page.route('**/api/articles**', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"code":"internal","id":"k7"}' }),
  )
  await signIn(page, halyard, 'editor')
  const alert = page.getByRole('alert').filter({ hasText: 'The list could not be loaded.' })
  await expect(alert).toBeVisible()
  await expect(alert).toContainText('error k7')
  await page.unroute('**/api/articles**')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()

  await context.setOffline(true)
  const search = page.getByRole('searchbox', { name: 'Search stories' })
  await search.fill('ferry')
  await expect(page.getByText('The server does not answer.')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('The server does not answer.')).toHaveCount(0)
})

test('an address of the desk that leads nowhere is answered by the desk (P-371)', async ({ page, halyard }) => {
  await signIn(page, halyard, 'reporter')
  const answer = await page.goto(`${halyard.url}/desk/nowhere/at-all`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist.')
  await expect(page.getByRole('navigation', { name: 'Desk', exact: true })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Go to the stories' }).click()
  await expect(page).toHaveURL(`${halyard.url}/desk`)
})
