import type { Locator, Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, person, signIn, test } from '#e2e/support/test.ts'

const DAY_MS = 86_400_000
type Story = {
  id: number
  version: number
  status: string
  dueAt: number | null
  assignedTo: { wantedAt: number | null } | null
}
const storyOf = async (api: Api, id: number): Promise<Story> =>
  (await api('GET', `/api/articles/${id}`)).body['article'] as Story

async function draft(api: Api, headline: string): Promise<{ id: number; version: number }> {
  const { body } = await api('POST', '/api/articles', { headline })
  const id = body['id'] as number
  const saved = await api('PUT', `/api/articles/${id}`, { version: body['version'], sections: ['world'] })
  return { id, version: saved.body['version'] as number }
}

/** Returns noon (UTC) of a Monday some weeks ahead, in a week in which no other test plans anything. */
const mondayNoonIn = (weeks: number) => {
  const then = Date.now() + weeks * 7 * DAY_MS
  const monday = then - ((new Date(then).getUTCDay() + 6) % 7) * DAY_MS
  return monday - (monday % DAY_MS) + DAY_MS / 2
}
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
/** A date as a field of the desk has it. */
const fieldDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
]) {
  test.describe(`at ${viewport.width}`, () => {
    test.use({ viewport })

    test('a story gets its time by the dialog and another by keys, and each is undone (P-22)', async ({
      page,
      halyard,
    }) => {
      const api = await signedIn(halyard, 'editor')
      const { id } = await draft(api, `Dredgers ${viewport.width}`)
      const noon = mondayNoonIn(viewport.width === 768 ? 5 : 6)
      await signIn(page, halyard, 'editor')
      await expect(page.locator('[data-row]').first().getByRole('link').first()).toBeVisible()
      await page.keyboard.press('g')
      await page.keyboard.press('p')
      await expect(page.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible()
      // On a narrow screen it is in the sheet of the bottom bar.
      if (viewport.width > 768)
        await expect(page.getByRole('link', { name: 'Planning' })).toHaveAttribute('aria-current', 'page')

      // By mouse: the dialog opens from the tray; the time is typed in the newsroom's time zone.
      await page.goto(`${halyard.url}/desk/planning?day=${dayOf(noon)}`)
      const tray = page.getByRole('region', { name: 'No time yet' })
      const inTray = tray.getByRole('listitem').filter({ hasText: `Dredgers ${viewport.width}` })
      await inTray.getByRole('button', { name: /^Change time/ }).click()
      const dialog = page.getByRole('dialog', { name: /^Time for/ })
      await expect(dialog).toBeVisible()
      await isAccessible(page, 'planning: time dialog')
      await dialog.getByRole('button', { name: 'Set due time' }).click()
      await expect(dialog.getByRole('alert')).toHaveText('Choose a day and a time.')
      await dialog.getByLabel('Time', { exact: true }).fill(`${dayOf(noon)}T09:30`)
      await dialog.getByLabel('Assigned to').selectOption({ label: person('reporter').name })
      await dialog.getByRole('button', { name: 'Set due time' }).click()
      await expect(dialog).toHaveCount(0)
      const undo = page.getByRole('button', { name: 'Undo' })
      await expect(undo).toBeFocused()
      const week = page.getByRole('region', { name: /^Week of/ })
      const slot = week.getByRole('listitem').filter({ hasText: `Dredgers ${viewport.width}` })
      await expect(slot).toContainText('09:30')
      await expect(slot).toContainText('due')
      const wantedAt = (await storyOf(api, id)).assignedTo?.wantedAt ?? 0
      await isAccessible(page, 'planning: week')

      // By keyboard: the story moves one day later and a quarter of an hour earlier, and keeps the focus.
      const link = slot.getByRole('link')
      await link.focus()
      await page.keyboard.press('Alt+ArrowRight')
      await expect(async () => {
        expect((await storyOf(api, id)).assignedTo?.wantedAt).toBe(wantedAt + DAY_MS)
      }).toPass()
      await expect(link).toBeFocused()
      await page.keyboard.press('Alt+ArrowUp')
      await expect(slot).toContainText('09:15')
      await expect(link).toBeFocused()

      // P schedules its publication; Undo restores the wish.
      await page.keyboard.press('p')
      await expect(dialog).toBeVisible()
      await dialog.getByRole('radio', { name: 'Publish' }).click()
      await dialog.getByRole('button', { name: 'Schedule', exact: true }).click()
      await expect(undo).toBeFocused()
      await expect(async () => {
        expect(await storyOf(api, id)).toMatchObject({ status: 'scheduled', dueAt: wantedAt + DAY_MS - 900_000 })
      }).toPass()
      await page.keyboard.press('Enter')
      await expect(page.getByText('The previous time is restored.')).toBeVisible()
      expect((await storyOf(api, id)).status).toBe('draft')

      // Arrow keys change the week.
      await page.locator('#main').focus()
      const before = page.url()
      await page.keyboard.press('ArrowRight')
      await expect(page).not.toHaveURL(before)
      await expect(slot).toHaveCount(0)
      await page.keyboard.press('ArrowLeft')
      await expect(slot).toBeVisible()
      await page.keyboard.press('t')
      await expect(page.getByText(/^now \d\d:\d\d$/)).toBeVisible()
      await page.getByRole('radio', { name: 'Day' }).click()
      await expect(week).toHaveCount(0)
      await expect(page.getByText(/^now \d\d:\d\d$/)).toBeVisible()
      await isAccessible(page, 'planning: day')
      await api('DELETE', `/api/articles/${id}`)
    })
  })
}

test('a story moved over the edge of the week is followed, with the focus (P-375)', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const { id } = await draft(api, 'Pilots, over the edge')
  const { items } = (await api('GET', '/api/colleagues')).body as { items: { id: string }[] }
  const sunday = mondayNoonIn(10) + 6 * DAY_MS
  await api('PUT', `/api/articles/${id}/assignment`, { personId: items[0]?.id, wantedAt: sunday })
  await signIn(page, halyard, 'editor')
  for (const view of ['week', 'day']) {
    await page.goto(`${halyard.url}/desk/planning?view=${view}&day=${dayOf(sunday)}`)
    const link = page.locator(`[data-row="${id} wanted"] a`)
    await link.focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(page).toHaveURL(new RegExp(`day=${dayOf(sunday + DAY_MS)}`))
    await expect(link).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page).toHaveURL(new RegExp(`day=${dayOf(sunday)}`))
    await expect(link).toBeFocused()
    await expect.poll(async () => (await storyOf(api, id)).assignedTo?.wantedAt).toBe(sunday)
  }
  await api('DELETE', `/api/articles/${id}`)
})

test('a story that is late says so on the plan, in the list and in the rail', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const { id } = await draft(api, 'Harbour rates, again')
  const { items } = (await api('GET', '/api/colleagues')).body as { items: { id: string; name: string }[] }
  const holder = items.find((one) => one.name === person('reporter').name)
  const wantedAt = Date.now() - 34 * 60_000
  expect((await api('PUT', `/api/articles/${id}/assignment`, { personId: holder?.id, wantedAt })).status).toBe(204)
  await signIn(page, halyard, 'editor')
  const late = page.getByRole('listitem').filter({ hasText: 'Harbour rates, again' })
  await expect(late).toContainText(/due .*\d\d:\d\d, 3\d min late/)
  await expect(late).toContainText(person('reporter').name)
  await expect(page.getByRole('heading', { name: /^Needs attention/ })).toBeVisible()
  await expect(page.getByRole('banner').getByText(/\d+ late/)).toBeVisible()
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' }).format(wantedAt)
  await page.goto(`${halyard.url}/desk/planning?view=day&day=${day}`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Harbour rates, again' })).toContainText(/3\d min late/)
  await api('DELETE', `/api/articles/${id}`)
})

test('the plan says when it is empty, and when it cannot be read', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/planning?day=2040-01-03`)
  await expect(page.getByRole('heading', { name: /^Nothing planned from Monday 2 January 2040/ })).toBeVisible()
  await isAccessible(page, 'planning: empty')
  await page.route('**/api/planning?**', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"code":"internal","id":"k9"}' }),
  )
  await page.goto(`${halyard.url}/desk/planning?day=2040-01-10`)
  const alert = page.getByRole('alert').filter({ hasText: 'The plan could not be loaded.' })
  await expect(alert).toContainText('error k9')
  await page.unroute('**/api/planning?**')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toHaveCount(0)
})

test('a reporter sees the plan and moves nothing', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'reporter')
  await page.goto(`${halyard.url}/desk/planning`)
  await expect(page.getByRole('region', { name: /^Week of/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Change time/ })).toHaveCount(0)
})

test('stories are dragged to another day, off the plan, and from the tray onto a day', async ({ page, halyard }) => {
  // Tall enough for both: a drag near the edges of the window scrolls on.
  await page.setViewportSize({ width: 1280, height: 1800 })
  const api = await signedIn(halyard, 'editor')
  const { id } = await draft(api, 'Buoys, dragged')
  const { items } = (await api('GET', '/api/colleagues')).body as { items: { id: string; name: string }[] }
  const wantedAt = mondayNoonIn(8)
  await api('PUT', `/api/articles/${id}/assignment`, { personId: items[0]?.id, wantedAt })
  const wanted = async () => (await storyOf(api, id)).assignedTo?.wantedAt
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/planning?day=${dayOf(wantedAt)}`)
  const week = page.getByRole('region', { name: /^Week of/ })
  const slot = week.getByRole('listitem').filter({ hasText: 'Buoys, dragged' })
  const column = (at: number) => week.locator('section').nth((new Date(at).getUTCDay() + 6) % 7)
  const tray = page.getByRole('region', { name: 'No time yet' })

  // Moves it two days forward; the time of day stays, and Undo reverts it.
  const to = wantedAt + 2 * DAY_MS
  await drag(page, slot, column(to))
  await expect(column(to)).toContainText('Buoys, dragged')
  await expect.poll(wanted).toBe(to)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(wanted).toBe(wantedAt)
  await expect(column(wantedAt)).toContainText('Buoys, dragged')

  await drag(page, slot, tray)
  await expect(tray).toContainText('Buoys, dragged')
  await expect.poll(wanted).toBeNull()

  await drag(page, tray.getByRole('listitem').filter({ hasText: 'Buoys, dragged' }), column(to))
  const dialog = page.getByRole('dialog', { name: /^Time for/ })
  await expect(dialog.getByLabel('Time', { exact: true })).toHaveValue(`${fieldDay.format(to)}, 09:00`)
  await dialog.getByRole('button', { name: 'Set due time' }).click()
  await expect(slot).toContainText('09:00')
  await api('DELETE', `/api/articles/${id}`)
})

/** Drags like a person: press, move, release over the middle. */
async function drag(page: Page, from: Locator, onto: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const start = await from.boundingBox()
  if (!start) throw new Error('There is nothing to drag.')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + start.height / 2 + 12)
  await expect(page.locator('[data-lifted]')).toBeVisible()
  const box = await onto.boundingBox()
  if (!box) throw new Error('There is nowhere to drop it.')
  // The page may be scrolled so far down to the tray that most of a day is above it.
  const y = Math.max(box.y + Math.min(box.height / 2, 200), 120)
  await page.mouse.move(box.x + box.width / 2, y, { steps: 8 })
  await expect(onto).toHaveAttribute('data-over', 'true')
  await page.mouse.up()
}
