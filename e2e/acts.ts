import type { Locator, Page } from 'playwright/test'
import { expect } from '#e2e/test.ts'

/** Counts a person's acts in a journey: each key, click or tap is one, but not the words that are typed. */
export class Acts {
  #count = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(keys: string): Promise<void> {
    this.#count++
    await this.#page.keyboard.press(keys)
  }

  async click(what: Locator): Promise<void> {
    this.#count++
    await what.click()
  }

  async tap(what: Locator): Promise<void> {
    this.#count++
    await what.tap()
  }

  /** Types words, which are no acts. */
  type = (words: string): Promise<void> => this.#page.keyboard.type(words)

  /** Ends the journey: prints its row of the table of acts and fails if it took more than the goal. */
  end(journey: string, goal: number): void {
    console.log(`| ${journey} | ${this.#count} | ≤ ${goal} |`)
    expect(this.#count, journey).toBeLessThanOrEqual(goal)
  }
}
