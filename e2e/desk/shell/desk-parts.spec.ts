import { someOf } from '#db/sample/testing/some-of.ts'
import { isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

const ROOMS = ['bar', 'button', 'dialog', 'feedback', 'form', 'list', 'screen'] as const
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

test('every part of the desk is accessible in every state, and fits a phone', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/parts`)
  await expect(page).toHaveTitle(/Parts of the desk/)
  for (const [turn, size] of SIZES.entries()) {
    await page.setViewportSize(size)
    const looked = new Set(someOf(ROOMS, 2, turn))
    for (const room of ROOMS) {
      await page.getByRole('radio', { name: room, exact: true }).click()
      const part = page.locator(room === 'screen' ? 'main table' : 'main [data-part]').first()
      await expect(part).toBeVisible()
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${room} at ${size.width}`).toBe(0)
      if (looked.has(room)) await isAccessibleInBoth(page, 'parts of the desk')
    }
  }
})

test('a list over the parts is searched, selected and walked through by keys', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/parts`)
  await page.getByRole('radio', { name: 'screen', exact: true }).click()
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()
  await page.keyboard.press('j')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('x')
  await expect(rows.first().getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(rows.first().getByRole('checkbox')).not.toBeChecked()
  await page.keyboard.press('/')
  await page.keyboard.type('Meridian')
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(before)
})
