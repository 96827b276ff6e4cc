import type { Engine } from '#e2e/engines/engine.ts'

const PATIENCE_MS = 60_000
const POLL_MS = 50

/** Waits until an expression of the page is true, also while another page loads. */
export async function until(engine: Engine, expression: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const value = await engine.evaluate(expression).catch((error: unknown) => error)
    if (value === true) return
    if (Date.now() > deadline) {
      const shown = await engine.evaluate(`(document.querySelector('[role="dialog"]') ?? document.body).innerText`)
      throw new Error(
        `Still ${String(value)} after a minute: ${expression}\nThe page shows: ${String(shown).slice(0, 600)}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

/** Waits until the page shows a text. */
export const shows = (engine: Engine, text: RegExp): Promise<void> =>
  until(engine, `${text}.test(document.body.innerText)`)

/** Waits for a visible element with this name, by its label or its text, and marks it. Returns its selector. */
export async function named(engine: Engine, selector: string, name: RegExp): Promise<string> {
  await until(
    engine,
    `(() => {
      document.querySelector('[data-target]')?.removeAttribute('data-target')
      const nameOf = (one) => one.getAttribute('aria-label') ?? (one.labels?.[0] ?? one).textContent ?? ''
      const found = [...document.querySelectorAll(${JSON.stringify(selector)})].find(
        (one) => ${name}.test(nameOf(one).trim()) && one.checkVisibility({ visibilityProperty: true }))
      found?.setAttribute('data-target', '')
      return found !== undefined
    })()`,
  )
  return '[data-target]'
}

export const clickOn = async (engine: Engine, selector: string, name: RegExp): Promise<void> =>
  engine.click(await named(engine, selector, name))

/** Clicks into a field and types. */
export async function fill(engine: Engine, name: RegExp, text: string): Promise<void> {
  await clickOn(engine, 'input, textarea, [contenteditable="true"]', name)
  await engine.type(text)
}

/** Opens a page of the desk and waits until React handles its events. */
export async function openDesk(engine: Engine, url: string): Promise<void> {
  await engine.open(url)
  await until(
    engine,
    `[document.querySelector('main'), document.querySelector('form')].some(
      (one) => one !== null && Object.keys(one).some((key) => key.startsWith('__reactProps')))`,
  )
}

/** Waits until the story that is open is saved, and returns it from the API. */
export async function savedStory(engine: Engine): Promise<string> {
  await until(
    engine,
    `/^saved \\d\\d:\\d\\d:\\d\\d$/.test(document.querySelector('[role="status"][aria-label="Saving"]')?.textContent ?? '')`,
  )
  return String(
    await engine.evaluate(`fetch('/api' + location.pathname.slice('/desk'.length)).then((answer) => answer.text())`),
  )
}
