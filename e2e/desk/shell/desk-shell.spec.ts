import type { Page } from 'playwright/test'
import { someOf } from '#db/sample/testing/some-of.ts'
import { openNew } from '#e2e/support/desk-story.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

const PAGES = [
  '',
  '/planning',
  '/front',
  '/media',
  '/sources',
  '/sections',
  '/links',
  '/redirects',
  '/people',
  '/pages',
  '/settings',
  '/settings/look',
  '/imports/new',
  '/backups',
  '/account',
].map((one) => `/desk${one}`)

/** Makes every alarm of the rail stand in it at once. */
async function withAllAlarms(page: Page): Promise<void> {
  await page.route('**/api/planning/next', async (route) => {
    const answer = await route.fetch()
    const story = { id: 1, headline: 'A headline that is as long as they are in a busy week' }
    const late = [1, 2].map((id) => ({ ...story, id }))
    const failures = [{ ...story, kind: 'publish', attempts: 3, isSetAside: false, failedAt: 1, retryAt: null }]
    const next = { ...story, at: Date.now() + 60_000 }
    const more = { late, next, failures, notSeen: [{ ...story, names: ['front'] }], alerts: [] }
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), ...more } })
  })
}

test('the rail of an admin fits 720 px of height, with every alarm in it (P-386)', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 1440, height: 720 })
  await signIn(page, halyard, 'admin')
  const api = await signedIn(halyard, 'editor')
  await withAllAlarms(page)
  const story = await openNew(page, halyard, api, 'Beside a slim rail')
  const overflow: unknown[] = []
  for (const [address, width] of [
    ['/desk', 1440],
    ['/desk', 1024],
    [`/desk/articles/${story}`, 1440],
    ['/desk/front', 1024],
  ] as const) {
    await page.goto(halyard.url + address)
    for (const height of [720, 800, 900, 1080]) {
      await page.setViewportSize({ width, height })
      const rail = page.getByRole('banner')
      await expect(rail.getByRole('group', { name: 'Alarms' }).getByRole('link').nth(2)).toBeVisible()
      const over = await rail.evaluate((rail) => rail.scrollHeight - rail.clientHeight)
      if (over > 0) overflow.push([address, width, height, over])
      await expect(rail.getByRole('button', { name: 'Sign out' })).toBeInViewport({ ratio: 1 })
    }
  }
  expect(overflow).toEqual([])
  const nav = page.getByRole('banner').getByRole('list', { name: 'Admin' })
  await expect(nav.getByRole('link', { name: 'Imports' })).toBeVisible()
})

test('the eye of a password stands in its field, at the door and in the account (P-387)', async ({ page, halyard }) => {
  const areInFields = async () => {
    const eyes = page.getByRole('button', { name: 'Show the password' })
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 800 })
      await expect(eyes.first()).toBeVisible()
      const outside = await eyes.evaluateAll((all) =>
        all.filter((eye) => {
          const field = eye.parentElement?.querySelector('input')?.getBoundingClientRect()
          const { left, right, top, bottom } = eye.getBoundingClientRect()
          return !field || left < field.left || right > field.right || top < field.top || bottom > field.bottom
        }),
      )
      expect(outside).toHaveLength(0)
    }
  }
  await page.goto(`${halyard.url}/desk/sign-in`)
  await areInFields()
  await signIn(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/account`)
  await areInFields()
})

/** Makes a notice of two lines: signing out without an answer. */
async function notice(page: Page, isPhone: boolean) {
  if (isPhone) await page.getByRole('navigation', { name: 'Main pages' }).getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
  const toast = page.locator('[data-sonner-toast]').first()
  await expect(toast).toContainText('You are still signed in')
  if (isPhone) await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
  return toast
}

/** The fields that the notice covers, as HTML; what is under the bar of the page anyway does not count. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const toast = document.querySelector('[data-sonner-toast]')
    const box = toast?.getBoundingClientRect()
    if (!box) return ['no notice']
    const fields = document.querySelectorAll(
      'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="file"])',
    )
    return [...fields]
      .filter((field) => {
        const { left, right, top, bottom, width } = field.getBoundingClientRect()
        const x = (Math.max(left, box.left) + Math.min(right, box.right)) / 2
        const [from, to] = [Math.max(top, box.top), Math.min(bottom, box.bottom)]
        if (width <= 1 || from >= to || left >= box.right || box.left >= right) return false
        const below = document
          .elementsFromPoint(x, (from + to) / 2)
          .filter((one) => !one.closest('[data-sonner-toaster]'))
        return below[0] !== undefined && (field.contains(below[0]) || below[0].contains(field))
      })
      .map((field) => field.outerHTML.slice(0, 80))
  })

for (const [turn, width] of [1440, 768, 390].entries()) {
  test(`notices keep one place and cover no field at ${width} px (P-388)`, async ({ page, halyard }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width, height: 844 })
    await signIn(page, halyard, 'admin')
    const api = await signedIn(halyard, 'editor')
    const story = await openNew(page, halyard, api, `Under a notice at ${width}`)
    await page.route('**/api/auth/sign-out', (route) => route.abort())
    const places = new Set<string>()
    const mistakes: unknown[] = []
    for (const address of [...someOf(PAGES, 3, turn), `/desk/articles/${story}`]) {
      await page.goto(halyard.url + address)
      await expect(page.locator('main h1').first()).toBeVisible()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      const box = await (await notice(page, width < 769)).boundingBox()
      places.add(JSON.stringify([Math.round(box?.x ?? -1), Math.round(box?.y ?? -1)]))
      for (const share of [0, 0.5, 1]) {
        await page.evaluate((part) => {
          const { scrollHeight } = document.documentElement
          scrollTo(0, part * scrollHeight)
        }, share)
        const over = await covered(page)
        if (over.length > 0) mistakes.push([address, share, over])
      }
    }
    expect(mistakes).toEqual([])
    expect([...places]).toHaveLength(1)
  })
}
