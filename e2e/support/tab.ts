import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

type Params = Record<string, unknown>
type Message = { id?: number; sessionId?: string; method?: string; params?: Params; result?: Params; error?: Params }

/** One page of a tab: the visible one, or one that is being prerendered. */
export class TabPage {
  readonly heard: { method: string; params: Params }[] = []
  readonly id: string
  readonly isPrerendered: boolean
  readonly send: (method: string, params?: Params) => Promise<Params>

  constructor({ id, isPrerendered, send }: Pick<TabPage, 'id' | 'isPrerendered' | 'send'>) {
    this.id = id
    this.isPrerendered = isPrerendered
    this.send = send
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
    return (result as { value?: unknown }).value
  }

  /** Returns the addresses that it has requested so far. */
  asked(): string[] {
    return this.heard
      .filter(({ method }) => method === 'Network.requestWillBeSent')
      .map(({ params }) => (params['request'] as { url: string }).url)
  }
}

export type Tab = {
  /** Every page that the tab has had, oldest first. */
  pages: TabPage[]
  open: (url: string) => Promise<void>
  pointAt: (selector: string) => Promise<void>
  click: (selector: string) => Promise<void>
  /** Returns the visible page. */
  shown: () => TabPage
  close: () => Promise<void>
}

/**
 * Opens a tab in a browser of its own and controls it through the DevTools protocol, because Chromium neither
 * prerenders nor keeps pages for Back in a tab under Playwright. `onNewPage` runs in each page before its own scripts.
 */
export async function openTab(onNewPage = ''): Promise<Tab> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-tab-'))
  const quiet = ['--headless=new', '--no-sandbox', '--no-first-run', '--disable-background-networking']
  const args = [...quiet, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const browser = spawn(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => browser.once('exit', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    browser.stderr.on('data', (part: Buffer) => {
      said += part.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    browser.once('exit', () => reject(new Error(said)))
  })
  const { send, listen, end } = await connect(address)
  const pages: TabPage[] = []
  let prepared: Promise<unknown> = Promise.resolve()

  listen(async ({ sessionId, method = '', params = {} }) => {
    if (method !== 'Target.attachedToTarget') {
      pages.find(({ id }) => id === sessionId)?.heard.push({ method, params })
      return
    }
    const id = String(params['sessionId'])
    const { type, subtype } = params['targetInfo'] as { type: string; subtype?: string }
    if (type !== 'page') return
    const page = new TabPage({
      id,
      isPrerendered: subtype === 'prerender',
      send: (what, more) => send(what, more, id),
    })
    pages.push(page)
    // The responses come only after the page runs, but it executes these commands before that.
    const script = onNewPage ? [page.send('Page.addScriptToEvaluateOnNewDocument', { source: onNewPage })] : []
    const all = ['Page.enable', 'Network.enable', 'Preload.enable', 'Runtime.runIfWaitingForDebugger']
    prepared = Promise.all([...script, ...all.map((what) => page.send(what))])
  })
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', forTab: true })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const attach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }
  await send('Target.setAutoAttach', attach, String(sessionId))

  const shown = () => {
    const left = pages.filter(({ isPrerendered }) => !isPrerendered).at(-1)
    if (!left) throw new Error('The tab shows no page.')
    return left
  }
  const middleOf = async (selector: string) =>
    (await shown().evaluate(`(() => {
      const one = document.querySelector(${JSON.stringify(selector)})
      one.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y, width, height } = one.getClientRects()[0]
      return { x: x + width / 2, y: y + height / 2 }
    })()`)) as { x: number; y: number }
  const mouse = (type: string, at: { x: number; y: number }, more: Params = {}) =>
    shown().send('Input.dispatchMouseEvent', { type, ...at, ...more })
  const pointAt = async (selector: string) => void (await mouse('mouseMoved', await middleOf(selector)))
  return {
    pages,
    shown,
    pointAt,
    open: async (url) => {
      // Waits, because a page that opens in another process misses the commands that the empty page has not received by
      // then.
      await prepared
      await shown().send('Page.navigate', { url })
    },
    click: async (selector) => {
      const at = await middleOf(selector)
      for (const type of ['mousePressed', 'mouseReleased']) await mouse(type, at, { button: 'left', clickCount: 1 })
    },
    close: async () => {
      end()
      browser.kill()
      await ended
      fs.rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function connect(address: string) {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  const waiting = new Map<number, (message: Message) => void>()
  let hear: (message: Message) => unknown = () => undefined
  let count = 0
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.id === undefined) hear(message)
    else waiting.get(message.id)?.(message)
  }
  return {
    end: () => socket.close(),
    listen: (listener: (message: Message) => unknown) => {
      hear = listener
    },
    send: (method: string, params: Params = {}, sessionId?: string): Promise<Params> =>
      new Promise((resolve, reject) => {
        count += 1
        waiting.set(count, ({ result, error }) =>
          error ? reject(new Error(JSON.stringify(error))) : resolve(result ?? {}),
        )
        socket.send(JSON.stringify({ id: count, method, params, ...(sessionId && { sessionId }) }))
      }),
  }
}
