import type { BrowserContext, Page } from 'playwright/test'

/** Makes navigation to a desk page wait for hydration, because the page is shown before it handles events. */
export function hydrated(context: BrowserContext): void {
  context.on('page', (page) => {
    for (const name of ['goto', 'reload', 'goBack'] as const) {
      const open = page[name].bind(page) as (...given: unknown[]) => Promise<unknown>
      Object.assign(page, {
        [name]: async (...given: unknown[]) => {
          const answer = await open(...given)
          if (/\/desk(?:\/|\?|$)/.test(page.url())) await untilItListens(page)
          return answer
        },
      })
    }
  })
}

/**
 * Waits until React has attached its props. Resolves at once for pages without Next, and ignores pages that have
 * navigated away.
 */
export const untilItListens = (page: Page) =>
  page
    .waitForFunction(
      () =>
        document.querySelector('script[src*="/_next/"]') === null ||
        [document.querySelector('main'), document.querySelector('form')].some(
          (one) => one && Object.keys(one).some((key) => key.startsWith('__reactProps')),
        ),
      undefined,
      { timeout: 20_000 },
    )
    .catch(() => {})
