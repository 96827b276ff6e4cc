import { notifyManager, type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BrowserErrorCaptureEnum, Window } from 'happy-dom'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { act, type ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { type Me, NewsroomProvider, type Paper } from '#components/desk/parts/newsroom.tsx'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'

/**
 * A page of happy-dom, in which hooks run with their effects, and rows and buttons can be clicked. It follows no link, so
 * that nothing is requested, and an error in a listener fails the test. Layout, focus order and what the browser does by
 * itself are for the browser tests.
 */
const page = new Window({
  url: 'https://halyard.example/desk',
  settings: {
    errorCapture: BrowserErrorCaptureEnum.disabled,
    navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true },
  },
})
Object.assign(globalThis, {
  window: page,
  document: page.document,
  location: page.location,
  localStorage: page.localStorage,
  sessionStorage: page.sessionStorage,
  IS_REACT_ACT_ENVIRONMENT: true,
  Node: page.Node,
  Element: page.Element,
  HTMLElement: page.HTMLElement,
  HTMLFormElement: page.HTMLFormElement,
  CSS: page.CSS,
  Event: page.Event,
  CustomEvent: page.CustomEvent,
  MutationObserver: page.MutationObserver,
  NodeFilter: page.NodeFilter,
  ResizeObserver: page.ResizeObserver,
  getComputedStyle: page.getComputedStyle.bind(page),
  getSelection: page.getSelection.bind(page),
  requestAnimationFrame: page.requestAnimationFrame.bind(page),
  cancelAnimationFrame: page.cancelAnimationFrame.bind(page),
})
// By default in a timer, which is late on a busy machine.
notifyManager.setScheduler(queueMicrotask)
// React looks for a document when it is loaded.
const { createRoot } = await import('react-dom/client')

export const ANA: Me = { id: 'ana', name: 'Ana Brandt', email: 'ana@halyard.example', role: 'editor' }
const PAPER: Paper = { name: 'The Halyard', zone: 'UTC', language: 'en', dates: 'long', clock: '24' }

/** The real one, also in a test that has set up others. */
const { setTimeout: afterTimers } = globalThis

/** Paths that were pushed to the router. */
export const went: string[] = []
const nothing = () => undefined
const router = {
  back: nothing,
  forward: nothing,
  refresh: nothing,
  replace: nothing,
  prefetch: nothing,
  push: (path: string) => void went.push(path),
}
export type Surroundings = { me?: Me; client?: QueryClient; address?: string; path?: string }

/** Puts a part of the desk into its surroundings: who is signed in, what was read from the API, and the address. */
function Desk({
  me = ANA,
  client = new DeskQueryClient(),
  address = '',
  path = '/desk',
  children,
}: Surroundings & { children: ReactNode }) {
  return (
    <AppRouterContext value={router as never}>
      <PathnameContext value={path}>
        <SearchParamsContext value={new URLSearchParams(address)}>
          <QueryClientProvider client={client}>
            <NewsroomProvider me={me} paper={PAPER}>
              {children}
            </NewsroomProvider>
          </QueryClientProvider>
        </SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>
  )
}

/** Renders a part of the desk in a page of its own. */
export function render(part: ReactNode, around: Surroundings = {}) {
  const main = document.body.appendChild(document.createElement('main'))
  main.id = 'main'
  const root = createRoot(main)
  const rerender = (part: ReactNode) => flushed(() => root.render(<Desk {...around}>{part}</Desk>))
  rerender(part)
  const leave = () => {
    flushed(() => root.unmount())
    main.remove()
  }
  onTestFinished(async () => {
    leave()
    went.length = 0
    // Radix moves the focus in a timer after a dialog has gone, which is not to be that of the next test.
    await new Promise<void>((done) => afterTimers(done, 0))
  })
  const find = (name: string) =>
    [...main.querySelectorAll<HTMLElement>('a, button, input')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
    )
  /** The button or link with this name. */
  const named = (name: string): HTMLElement => {
    const found = find(name)
    if (!found) throw new Error(`Nothing is named “${name}”.`)
    return found
  }
  return {
    main,
    rerender,
    leave,
    named,
    text: () => main.textContent,
    has: (selector: string) => main.querySelector(selector) !== null,
    all: (selector: string) => [...main.querySelectorAll(selector)].map((one) => one.textContent),
    isNamed: (name: string) => find(name) !== undefined,
    click: (name: string, fields: MouseEventInit = {}) => click(named(name), fields),
  }
}

/** Runs a hook, and `again` with other arguments; `now()` is what it returned last. */
export function renderHook<Given, Returned>(use: (given: Given) => Returned, given: Given, around: Surroundings = {}) {
  let last: Returned
  function Host({ now }: { now: Given }) {
    last = use(now)
    return null
  }
  const page = render(<Host now={given} />, around)
  return { now: () => last, again: (next: Given) => page.rerender(<Host now={next} />), leave: page.leave }
}

/** Does something to the page, and returns when React has rendered what follows. */
export function flushed<T>(work: () => T): T {
  let made: { of: T } | undefined
  act(() => {
    made = { of: work() }
  })
  if (!made) throw new Error('React did not run it.')
  return made.of
}

/** Sends an event, and returns it when React has rendered what follows. */
export function fire<T extends Event>(target: EventTarget, event: T): T {
  flushed(() => target.dispatchEvent(event))
  return event
}

const cancelable = { bubbles: true, cancelable: true }
export const click = (on: Element, fields: MouseEventInit = {}) =>
  fire(on, new window.MouseEvent('click', { ...cancelable, ...fields }))

/** Presses a key in the part of the page that has the focus. */
export const press = (key: string, fields: KeyboardEventInit = {}) =>
  fire(document.activeElement ?? document.body, new window.KeyboardEvent('keydown', { ...cancelable, key, ...fields }))

/** Takes the focus from what has it. */
export const blur = () => flushed(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
