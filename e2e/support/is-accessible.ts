import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import type { State } from '#e2e/support/accessible-states.ts'
import { expect } from '#e2e/support/test.ts'

/**
 * `colours` runs the rules that depend on the colour scheme alone, for a page that passes the others in another scheme;
 * `structure` runs all but those.
 */
type Part = { include?: string; exclude?: string; rules?: 'colours' | 'structure' }
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * Fails on any violation that axe finds on a page, or a part of it, in a state of the list. Waits for all animations
 * first, because a fading element has an intermediate contrast.
 */
export async function isAccessible(page: Page, state: State, { include, exclude, rules }: Part = {}): Promise<void> {
  // A toast that is fading out counts until it is gone.
  const fading = () =>
    page
      .locator('[data-sonner-toast]')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).opacity !== '1').length)
  await expect.poll(fading).toBe(0)
  await page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    return Promise.allSettled(ending.map((one) => one.finished))
  })
  // Legacy mode checks the frames of our own origin, and opens no second page for each check; three times as fast.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (rules === 'colours') axe.withRules(COLOUR_RULES)
  if (rules === 'structure') axe.disableRules(COLOUR_RULES)
  if (include) axe.include(include)
  if (exclude) axe.exclude(exclude)
  const { violations } = await axe.analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`)
  expect(told, state).toEqual([])
}

/** Looks at a state in light, and in dark at what depends on the colour scheme. Leaves it light. */
export async function isAccessibleInBoth(page: Page, state: State, part: Part = {}): Promise<void> {
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
  await isAccessible(page, state, part)
  const inkInLight = await ink()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(ink).not.toBe(inkInLight)
  await isAccessible(page, state, { ...part, rules: 'colours' })
  await page.emulateMedia({ colorScheme: 'light' })
}
