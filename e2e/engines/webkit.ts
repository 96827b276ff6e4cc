import { spawn } from 'node:child_process'
import fs from 'node:fs'
import type { Engine, Key } from '#e2e/engines/engine.ts'
import { freePort } from '#e2e/support/newsroom.ts'

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const JSON_TYPE = { 'content-type': 'application/json' }
/** Keys that are no letter, as WebDriver writes them. */
const CODES: Partial<Record<Key, string>> = {
  Control: '\uE009',
  Shift: '\uE008',
  Enter: '\uE007',
  Tab: '\uE004',
  End: '\uE010',
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>

/** Starts MiniBrowser, the browser of WebKitGTK, in a display of its own and drives it by WebDriver. */
export async function openWebKit(): Promise<Engine> {
  const port = await freePort()
  // A group of its own, because xvfb-run is a script that starts others.
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true })
  const stop = () => {
    if (driver.pid !== undefined && driver.exitCode === null) process.kill(-driver.pid)
  }
  const ask: Ask = async (method, path, body) => {
    const sent = body === undefined ? {} : { headers: JSON_TYPE, body: JSON.stringify(body) }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...sent })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
  try {
    const session = await begin(ask)
    return { ...session, close: async () => session.close().finally(stop) }
  } catch (error) {
    stop()
    throw error
  }
}

async function begin(ask: Ask): Promise<Engine> {
  const [binary] = fs.globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')
  if (binary === undefined) throw new Error('There is no MiniBrowser: install webkit2gtk-driver.')
  await untilReady(ask)
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
  const begun = await ask('POST', '/session', { capabilities: { alwaysMatch: options } })
  const { sessionId, capabilities } = begun as { sessionId: string; capabilities: Record<string, string> }
  const at = `/session/${sessionId}`
  await ask('POST', `${at}/window/rect`, { width: 1_280, height: 900 })
  const find = async (selector: string) => {
    const found = await ask('POST', `${at}/element`, { using: 'css selector', value: selector })
    return (found as Record<string, string>)[ELEMENT]
  }
  const keys = (actions: object[]) => ask('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] })
  const down = (value: string) => ({ type: 'keyDown', value })
  const up = (value: string) => ({ type: 'keyUp', value })
  return {
    name: `${capabilities['browserName']} ${capabilities['browserVersion']}`,
    open: async (url) => void (await ask('POST', `${at}/url`, { url })),
    evaluate: async (expression) => {
      const script = `const done = arguments[0]
        new Promise((now) => now(${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const answer = await ask('POST', `${at}/execute/async`, { script, args: [] })
      const { value, error } = answer as { value?: unknown; error?: string }
      if (error !== undefined) throw new Error(error)
      return value
    },
    click: async (selector) => void (await ask('POST', `${at}/element/${await find(selector)}/click`, {})),
    type: async (text) => void (await keys([...text].flatMap((letter) => [down(letter), up(letter)]))),
    press: async (...held) => {
      const codes = held.map((key) => CODES[key] ?? key)
      await keys([...codes.map(down), ...codes.toReversed().map(up)])
    },
    upload: async (selector, file) =>
      void (await ask('POST', `${at}/element/${await find(selector)}/value`, { text: file })),
    close: async () => void (await ask('DELETE', at)),
  }
}

async function untilReady(ask: Ask): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const status = (await ask('GET', '/status').catch(() => null)) as { ready?: boolean } | null
    if (status?.ready) return
    if (Date.now() > deadline)
      throw new Error('WebKitWebDriver did not start within 30 s: install webkit2gtk-driver and xvfb.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
