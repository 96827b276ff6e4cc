import type { Engine } from '#e2e/engines/engine.ts'
import { requireOfTools } from '#e2e/support/tools.ts'

/** The parts of Puppeteer that are used here; it is in no install. */
type Puppeteer = {
  launch: (options: { browser: 'firefox'; executablePath: string; headless: boolean }) => Promise<{
    version: () => Promise<string>
    newPage: () => Promise<Page>
    close: () => Promise<void>
  }>
}
type Page = {
  setViewport: (size: { width: number; height: number }) => Promise<void>
  goto: (url: string) => Promise<unknown>
  evaluate: (expression: string) => Promise<unknown>
  $: (selector: string) => Promise<{ click: () => Promise<void>; uploadFile: (file: string) => Promise<void> } | null>
  keyboard: {
    type: (text: string) => Promise<void>
    down: (key: string) => Promise<void>
    up: (key: string) => Promise<void>
    press: (key: string) => Promise<void>
  }
}

/** Starts Firefox without a window and drives it by WebDriver BiDi. */
export async function openFirefox(executablePath = '/usr/bin/firefox-esr'): Promise<Engine> {
  const { default: puppeteer } = requireOfTools('engines')('puppeteer-core') as { default: Puppeteer }
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const page = await browser.newPage()
  await page.setViewport({ width: 1_280, height: 900 })
  const find = async (selector: string) => {
    const found = await page.$(selector)
    if (!found) throw new Error(`Nothing is ${selector}.`)
    return found
  }
  return {
    name: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    click: async (selector) => (await find(selector)).click(),
    type: (text) => page.keyboard.type(text),
    press: async (...keys) => {
      const held = keys.slice(0, -1)
      for (const key of held) await page.keyboard.down(key)
      await page.keyboard.press(keys.at(-1) ?? '')
      for (const key of held.toReversed()) await page.keyboard.up(key)
    },
    upload: async (selector, file) => (await find(selector)).uploadFile(file),
    close: () => browser.close(),
  }
}
