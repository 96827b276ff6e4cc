import type { Locator, Page } from 'playwright/test'
import { expect } from '#e2e/support/test.ts'

/**
 * Counts acts as a person makes them: taps, keys and chosen files. Words are free, however they are typed, and so is the
 * field that already has the focus.
 */
export class Acts {
  count = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Taps in the middle, or at a point of it: others may lie over its middle. */
  async tap(what: Locator, position?: { x: number; y: number }): Promise<void> {
    await what.tap(position && { position })
    this.count += 1
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
    this.count += 1
  }

  async click(what: Locator): Promise<void> {
    await what.click()
    this.count += 1
  }

  /** Types words where the focus is; moving it there is an act of its own. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }

  /** Chooses a file, as the camera or the gallery hands it over after one act outside the browser. */
  async file(what: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await what.setInputFiles(file)
    this.count += 1
  }

  /** Ends the journey: prints its row of the table of acts and fails if it took more than the goal. */
  end(journey: string, goal: number): void {
    console.log(`| ${journey} | ${this.count} | ≤ ${goal} |`)
    expect(this.count, journey).toBeLessThanOrEqual(goal)
  }
}
