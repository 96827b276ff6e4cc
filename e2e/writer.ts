import zlib from 'node:zlib'
import type { Browser, BrowserContext, Page, Request } from '@playwright/test'
import { crash, textOf } from '#e2e/desk-story.ts'
import { expect } from '#e2e/test.ts'

export const WORD = /w\d+q/g
/** Every change is in the journal by then. */
const KEPT_MS = 2_000

type Side = 'All mine' | 'All theirs' | 'both'

type Editing = HTMLElement & {
  editor: {
    state: { doc: { forEach: (see: (node: { nodeSize: number; isTextblock: boolean }, at: number) => void) => void } }
    commands: { focus: (at: number) => boolean }
  }
}

/** Somebody in a browser of their own, who writes words that nobody else has, and what became of each. */
export class Writer {
  readonly name: string
  page!: Page
  isOffline = false
  /** When each word was written. A crash right after may take it: then it is struck off. */
  readonly written = new Map<string, number>()
  /** What the server said that it has. */
  readonly acknowledged = new Set<string>()
  #context!: BrowserContext
  readonly #address: string

  constructor(name: string, address: string) {
    this.name = name
    this.#address = address
  }

  async open(browser: Browser, signedIn: string): Promise<void> {
    this.#context = await browser.newContext({ storageState: signedIn })
    this.#context.on('requestfinished', (request) => void this.#hear(request))
    await this.reopen()
  }

  async reopen(): Promise<void> {
    for (const page of this.#context.pages()) await page.close()
    this.page = await this.#context.newPage()
    await this.page.goto(this.#address)
    await expect(textOf(this.page)).toBeVisible()
  }

  close = () => this.#context.close()

  async setOffline(isOffline: boolean): Promise<void> {
    this.isOffline = isOffline
    await this.#context.setOffline(isOffline)
  }

  /** At the end of some paragraph. `which` from 0 to 1. */
  async write(word: string, which: number): Promise<void> {
    await textOf(this.page).evaluate((element, share) => {
      const { editor } = element as unknown as Editing
      const ends: number[] = []
      editor.state.doc.forEach((node, at) => node.isTextblock && ends.push(at + node.nodeSize - 1))
      editor.commands.focus(ends[Math.floor(share * ends.length)] ?? 1)
    }, which)
    // The editor takes the focus with the next frame.
    await expect(textOf(this.page)).toBeFocused()
    await this.page.keyboard.insertText(` ${word}`)
    await expect(textOf(this.page)).toContainText(word)
    this.written.set(word, Date.now())
  }

  /** As a power cut: the page is asked nothing. What was written a moment ago may be gone with it. */
  async crash(): Promise<void> {
    const now = Date.now()
    await crash(this.page)
    for (const [word, at] of this.written) if (now - at <= KEPT_MS) this.written.delete(word)
  }

  /** Ends a conflict where there is one: by taking one side, or both. */
  async merge(side: Side): Promise<boolean> {
    const seeBoth = this.page.getByRole('button', { name: 'See both' })
    if (!(await seeBoth.isVisible())) return false
    await seeBoth.click()
    await expect(this.#twoTexts()).toBeVisible()
    await this.#choose(side)
    return true
  }

  /** Takes in what this browser offers, where it offers something; mine stands where somebody has to choose. */
  async takeIn(): Promise<boolean> {
    const take = this.page.getByRole('button', { name: 'Take them in' })
    if (!(await take.isVisible())) return false
    // What is offered may read the same before and after. But the editor is made anew, with what was taken in.
    const text = textOf(this.page)
    await text.evaluate((element) => Object.assign(element, { isOld: true }))
    await take.click()
    await expect(async () => {
      // It opens where somebody has to choose, which is known a moment later.
      await this.#choose('All mine')
      expect(await text.evaluate((element) => 'isOld' in element)).toBe(false)
    }).toPass({ timeout: 20_000 })
    return true
  }

  #twoTexts = () => this.page.getByRole('dialog', { name: 'Two texts' })

  /** Chooses where two texts are shown, until none are: they may change under one's hands. */
  async #choose(side: Side): Promise<void> {
    const dialog = this.#twoTexts()
    await expect(async () => {
      if (await dialog.isVisible()) {
        await dialog.getByRole('button', { name: side === 'All theirs' ? side : 'All mine' }).click()
        if (side === 'both')
          for (const one of await dialog.getByRole('radio', { name: /Both/, disabled: false }).all()) await one.click()
        await this.page.keyboard.press('Control+Enter')
      }
      await expect(dialog).toHaveCount(0, { timeout: 1_000 })
    }).toPass({ timeout: 20_000 })
  }

  async #hear(request: Request): Promise<void> {
    if (request.method() !== 'PUT' || !/\/api\/articles\/\d+$/.test(request.url())) return
    const answer = await request.response()
    if (answer?.status() !== 200) return
    const body = request.postDataBuffer()
    if (!body) return
    const isPacked = request.headers()['content-encoding'] === 'gzip'
    const text = (isPacked ? zlib.gunzipSync(body) : body).toString()
    for (const word of text.match(WORD) ?? []) this.acknowledged.add(word)
  }
}
