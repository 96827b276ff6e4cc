import type { Page } from 'playwright/test'
import { untilItListens } from '#e2e/support/hydrated.ts'

/** A move of the walk that failed: where from, where to, and what the page or its console reported. */
export type Fault = `${string} → ${string}: ${string}`

/** Without what needs attention at the foot of the rail, which comes and goes with the stories of other tests. */
const RAIL = ':has(+ main) a[href^="/desk"]:not([role="group"] *)'

/**
 * Watches a page from before its first script: counts the requests that it waits for, and reports violations of its
 * Content Security Policy. Heartbeats and polls count too: all of them end soon.
 */
function watch(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    console.error(`${violatedDirective} forbids ${blockedURI} of ${sourceFile}`),
  )
  const counted = Object.assign(globalThis, { pendingRequests: 0 })
  const { fetch } = globalThis
  globalThis.fetch = async (...given) => {
    counted.pendingRequests++
    try {
      return await fetch(...given)
    } finally {
      // The body is read, and shown, after the answer.
      setTimeout(() => counted.pendingRequests--, 0)
    }
  }
}

/** Resolves when the screen at a path shows what it read; with `false` where an error stands in its place. */
const isShown = async (page: Page, path: string): Promise<boolean> => {
  const settled = await page.waitForFunction(
    (path) => {
      const { pendingRequests } = globalThis as unknown as { pendingRequests: number }
      const main = document.getElementById('main')
      if (!main || document.querySelector('[data-fault]')) return 'broken'
      const isBusy = pendingRequests > 0 || location.pathname !== path || document.querySelector('[aria-busy="true"]')
      return !isBusy && main.querySelector('h1') ? 'shown' : false
    },
    path,
    // Not with each frame, which the machine would draw for nothing.
    { polling: 50, timeout: 45_000 },
  )
  return (await settled.jsonValue()) === 'shown'
}

/** A tab that walks through the desk and collects what goes wrong. */
export class DeskWalk {
  readonly faults: Fault[] = []
  moves = 0
  /** Errors of the page and its console since the last move. */
  private errors: string[] = []
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on(
      'console',
      (message) => message.type() === 'error' && this.errors.push(`${message.text()} ${message.location().url}`),
    )
  }

  /** Loads a screen, which begins with an empty cache of queries. */
  async load(url: string): Promise<void> {
    const { pathname } = new URL(url)
    await this.record(`(load) → ${pathname}`, async () => {
      await this.page.goto(url)
      return pathname
    })
    await untilItListens(this.page)
  }

  /** Returns the paths that the rail leads to. */
  async places(): Promise<string[]> {
    const hrefs = await this.page
      .locator(RAIL)
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
    return [...new Set(hrefs)]
  }

  /**
   * Loads a screen, then goes from it to each place of the rail and back: by the rail where it is on it, otherwise by
   * the browser's button. Loads it again after a fault, because what follows would only repeat that.
   */
  async star(origin: string, path: string, places: readonly string[]): Promise<void> {
    await this.load(origin + path)
    const isPlace = places.includes(path)
    for (const place of places.filter((one) => one !== path)) {
      const there = await this.record(`${path} → ${place}`, () => this.follow(place))
      const back =
        there && (await this.record(`${place} → ${path}`, () => (isPlace ? this.follow(path) : this.back(path))))
      if (!back) await this.load(origin + path)
    }
  }

  private async follow(place: string): Promise<string> {
    await this.page.locator(`${RAIL}[href="${place}"]`).first().click()
    return place
  }

  private async back(path: string): Promise<string> {
    await this.page.goBack()
    return path
  }

  private async record(move: `${string} → ${string}`, go: () => Promise<string>): Promise<boolean> {
    this.moves++
    const path = await go()
    const isFine = await isShown(this.page, path).catch(() => {
      this.errors.push('not shown')
      return false
    })
    if (!isFine) this.errors.push('an error stands in place of the screen')
    this.faults.push(...[...new Set(this.errors)].map((error): Fault => `${move}: ${error}`))
    this.errors = []
    return isFine
  }

  static async begin(page: Page): Promise<DeskWalk> {
    await page.addInitScript(watch)
    return new DeskWalk(page)
  }
}
