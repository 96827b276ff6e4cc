import type { BrowserContext, Page } from '@playwright/test'

/** Of the desk a page is there before it listens: its address opened or opened anew, it listens too. */
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

/** React marks what it has taken over. Pages without it, and such as have gone on already, are left alone. */
export const untilItListens = (page: Page) =>
  page
    .waitForFunction(
      () =>
        document.querySelector('script[src*="/_next/"]') === null ||
        [document.querySelector('main'), document.querySelector('form')].some(
          (one) => one && Object.keys(one).some((key) => key.startsWith('__reactProps')),
        ),
      undefined,
      { timeout: 10_000 },
    )
    .catch(() => {})
