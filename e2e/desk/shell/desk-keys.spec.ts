import type { Page } from 'playwright/test'
import { addTo, isSaved, openNew, textOf } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import { expect, isAtDesk, person, signIn, test } from '#e2e/support/test.ts'

/** Fails unless the focused element is visible and shows its focus: an outline, a ring or a caret. */
async function isInSight(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const one = document.activeElement
    if (!one || one === document.body) return 'the focus is lost'
    // After navigation the focus is at the top of the page.
    if (one.id === 'main') return 'seen'
    const { outlineStyle, outlineWidth, boxShadow, caretColor } = getComputedStyle(one)
    const hasCaret = one.matches('textarea, [contenteditable], input') && caretColor !== 'transparent'
    const isShown = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || hasCaret
    const box = one.getBoundingClientRect()
    const isThere = box.width > 0 && box.bottom > 0 && box.top < innerHeight
    return isShown && isThere ? 'seen' : `${one.outerHTML.slice(0, 200)} shown ${isShown}, there ${isThere}`
  })
  expect(seen).toBe('seen')
}

/** Presses Tab until this element has the focus; every stop on the way must be visible. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 40; n++) {
    const at = await page.evaluate(() => {
      const one = document.activeElement
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])].map((label) => label.textContent) : []
      return [one?.getAttribute('aria-label'), one?.textContent, ...labels].filter(Boolean).map((t) => t?.trim())
    })
    if (at.some((label) => label?.startsWith(name))) return
    await page.keyboard.press('Tab')
    await isInSight(page)
  }
  throw new Error(`Tab never came to ${name}.`)
}

test('from the door to a public page without a mouse (P-41) @journey', async ({ page, halyard }) => {
  const { keyboard } = page
  const { email, password } = person('editor')
  await page.goto(`${halyard.url}/desk/sign-in`)
  await tabTo(page, 'Email address')
  await keyboard.type(email)
  await tabTo(page, 'Password')
  await keyboard.type(password)
  await keyboard.press('Enter')
  await isAtDesk(page)
  await keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await keyboard.type('Never touched a mouse')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toBeFocused()
  await keyboard.type('It ran away.')
  await keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await keyboard.type('Every word of it by hand.')
  await tabTo(page, 'Add to Sections')
  await keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Add to Sections' })).toBeFocused()
  await keyboard.type('Sport')
  await expect(page.getByRole('option', { name: 'Sport', exact: true })).toBeVisible()
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Sport' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add to Sections' })).toBeFocused()
  await isSaved(page)
  await keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  await expect(sheet).toBeVisible()
  await isInSight(page)
  await keyboard.press('Control+Enter')
  await expect(sheet).toHaveCount(0)
  await expect(page.getByText('Published.').first()).toBeVisible()
  expect((await ask(halyard, '/article/never-touched-a-mouse')).text).toContain('Every word of it by hand.')
})

test('Escape gives the focus back to what opened a dialog (P-382)', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await signIn(page, halyard, 'editor')
  await openNew(page, halyard, api, 'In and out again')
  const publish = page.getByRole('button', { name: /^Publish/ })
  await publish.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  await expect(sheet).toBeVisible()
  // The dialog names the obstacle beside its button, and its shortcut does nothing.
  const problem = { name: 'The story has no section. Choose at least one.', exact: true }
  await expect(sheet.getByRole('button', problem)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(publish).toBeFocused()

  await textOf(page).click()
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()

  const add = page.getByRole('button', { name: 'Add to Topics' })
  await add.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Add to Topics' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()

  const more = page.getByRole('button', { name: 'More actions' })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()

  // Removing an item does not lose the focus.
  await addTo(page, 'Topics', 'Doors')
  await page.getByRole('button', { name: 'Remove Doors' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Doors' })).toHaveCount(0)
  await isInSight(page)
})

test('? lists the shortcuts, and gives the focus back', async ({ page, halyard }) => {
  await signIn(page, halyard, 'admin')
  await expect(page.locator('[data-row]').first()).toBeVisible()
  // The first key may come before the desk listens.
  const isInRow = async () => {
    await page.keyboard.press('j')
    return page.evaluate(() => document.activeElement?.closest('[data-row]') != null)
  }
  await expect.poll(isInRow).toBe(true)
  await page.evaluate(() => document.activeElement?.setAttribute('data-before', ''))
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('New update of a live story')).toBeVisible()
  await expect(sheet.getByRole('heading', { name: 'Go to a page' })).toBeVisible()
  await isAccessible(page, 'keyboard shortcuts')
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(page.locator('[data-before]')).toBeFocused()
  // In a field it is a character.
  await page.keyboard.press('/')
  await page.keyboard.press('?')
  await expect(page.getByRole('searchbox').first()).toHaveValue('?')
  await expect(sheet).toHaveCount(0)
})

test('the tools of a table show when asked for, its caption grows, and no notice covers a field', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await signIn(page, halyard, 'editor')
  await page.setViewportSize({ width: 1_280, height: 720 })
  await openNew(page, halyard, api, 'Tools in their place')
  await textOf(page).click()
  await page.keyboard.type('/tab')
  await page.getByRole('option', { name: /^Table/ }).click()
  await page.keyboard.type('Port')
  const table = page.getByRole('group', { name: 'Table' })
  await table.getByRole('button', { name: 'Caption, rows and columns' }).click()
  const tool = table.getByRole('button', { name: 'Add row below' })
  await expect(tool).toBeVisible()
  const rows = table.locator('tr')
  const before = await rows.count()
  await tool.click()
  await expect(rows).toHaveCount(before + 1)

  const caption = table.getByRole('textbox', { name: 'Caption' })
  await caption.click()
  await expect(tool).toBeVisible()
  const low = (await caption.boundingBox())?.height ?? 0
  await caption.fill('The ships in the three harbours of the strait on the first day of the year. '.repeat(4))
  expect((await caption.boundingBox())?.height).toBeGreaterThan(low * 1.8)

  await table.getByRole('button', { name: 'Caption, rows and columns' }).click()
  await expect(tool).toHaveCount(0)
  await expect(table).toContainText('The ships in the three harbours')
  await isSaved(page)

  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: /live story/ }).click()
  await isSaved(page)
  await page.getByRole('button', { name: 'Close the live story' }).click()
  const notice = page.locator('[data-sonner-toast]').first()
  await expect(notice).toBeVisible()
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
  const covered = await page.evaluate(() => {
    const toast = document.querySelector('[data-sonner-toast]')?.getBoundingClientRect()
    const fields = [...document.querySelectorAll('textarea, select, input:not([type="checkbox"])')]
    return fields
      .filter((one) => {
        const { left, right, top, bottom, width } = one.getBoundingClientRect()
        return (
          width > 0 && toast && left < toast.right && toast.left < right && top < toast.bottom && toast.top < bottom
        )
      })
      .map((one) => one.outerHTML.slice(0, 80))
  })
  expect(covered).toEqual([])
})
