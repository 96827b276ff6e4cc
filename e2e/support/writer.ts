import zlib from 'node:zlib'
import type { Browser, BrowserContext, Page, Request } from 'playwright/test'
import { crash, textOf } from '#e2e/support/desk-story.ts'
import { expect } from '#e2e/support/test.ts'

export const WORD = /w\d+q/g
/** Delay after which every change is in the journal. */
const KEPT_MS = 2_000

/** As long as a server that another run killed may take to be back, on a busy machine. */
export const PATIENCE_MS = 90_000

type Side = 'All mine' | 'All theirs' | 'both'

type Editing = HTMLElement & {
  editor: {
    state: { doc: { forEach: (see: (node: { nodeSize: number; isTextblock: boolean }, at: number) => void) => void } }
    commands: { focus: (at: number) => boolean }
  }
}

/** A person in a browser of their own who writes unique words and tracks the fate of each. */
export class Writer {
  readonly name: string
  page!: Page
  isOffline = false
  /** Time at which each word was written. A crash right afterwards may lose a word, which is then removed here. */
  readonly written = new Map<string, number>()
  /** Words that the server has acknowledged. */
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

  /** Writes a word at the end of a paragraph; `which`, from 0 to 1, picks the paragraph. */
  async write(word: string, which: number): Promise<void> {
    await textOf(this.page).evaluate((element, share) => {
      const { editor } = element as unknown as Editing
      const ends: number[] = []
      editor.state.doc.forEach((node, at) => node.isTextblock && ends.push(at + node.nodeSize - 1))
      editor.commands.focus(ends[Math.floor(share * ends.length)] ?? 1)
    }, which)
    // The editor takes the focus in the next frame.
    await expect(textOf(this.page)).toBeFocused()
    await this.page.keyboard.insertText(` ${word}`)
    await expect(textOf(this.page)).toContainText(word)
    this.written.set(word, Date.now())
  }

  /** Crashes the page like a power cut, without any event. The last words may be lost. */
  async crash(): Promise<void> {
    const now = Date.now()
    await crash(this.page)
    for (const [word, at] of this.written) if (now - at <= KEPT_MS) this.written.delete(word)
  }

  /** Resolves a conflict, if there is one, with one side or both. */
  async merge(side: Side): Promise<boolean> {
    const seeBoth = this.page.getByRole('button', { name: 'Compare and merge' })
    if (!(await seeBoth.isVisible())) return false
    await seeBoth.click()
    await expect(this.#twoTexts()).toBeVisible()
    await this.#choose(side)
    return true
  }

  /** Accepts a draft that this browser offers, if there is one; in conflicts my text wins. */
  async takeIn(): Promise<boolean> {
    const take = this.page.getByRole('button', { name: 'Merge these changes' })
    if (!(await take.isVisible())) return false
    // The text may be the same before and after, but the editor is created anew once the draft is merged.
    const text = textOf(this.page)
    await text.evaluate((element) => Object.assign(element, { isOld: true }))
    await take.click()
    await expect(async () => {
      // The dialog opens a moment later if there is a conflict.
      await this.#choose('All mine')
      expect(await text.evaluate((element) => 'isOld' in element)).toBe(false)
    }).toPass({ timeout: PATIENCE_MS })
    return true
  }

  #twoTexts = () => this.page.getByRole('dialog', { name: 'Merge two versions' })

  /** Resolves conflicts until none is shown: the texts may change during the choice. */
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
    }).toPass({ timeout: PATIENCE_MS })
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
