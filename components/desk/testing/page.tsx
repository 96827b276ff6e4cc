import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { act, type ReactNode } from 'react'
import { afterEach } from 'vitest'
import { type Me, NewsroomProvider, type Paper } from '#components/desk/parts/newsroom.tsx'
import { PageElement, type PageEvent, PageNode, PageTarget, textNode } from '#components/desk/testing/page-nodes.ts'

/**
 * A page without a browser: as much of a document as React needs, so that hooks run with their effects, and rows and
 * buttons can be clicked. Layout, focus order and what the browser does by itself are for the browser tests.
 */
class PageDocument extends PageElement {
  activeElement: PageElement | null = null
  visibilityState = 'visible'
  readonly defaultView: PageTarget
  readonly documentElement: PageElement
  readonly head: PageElement
  readonly body: PageElement
  constructor(defaultView: PageTarget) {
    super(9, '#document', null)
    this.defaultView = defaultView
    this.above = defaultView
    this.documentElement = this.appendChild(this.createElement('html'))
    this.head = this.documentElement.appendChild(this.createElement('head'))
    this.body = this.documentElement.appendChild(this.createElement('body'))
    this.activeElement = this.body
  }
  override get isConnected(): boolean {
    return true
  }
  createElement(name: string): PageElement {
    return new PageElement(1, name, this)
  }
  createElementNS(_: string, name: string): PageElement {
    return this.createElement(name)
  }
  createTextNode(text: string): PageNode {
    return textNode(text, this)
  }
  getElementsByTagName(name: string): PageElement[] {
    return this.querySelectorAll(name)
  }
  getElementById(id: string): PageElement | null {
    return this.querySelector(`#${id}`)
  }
}

class NoElement {}
const stored = new Map<string, string>()
const sessionStorage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
}
export const pageWindow = new PageTarget()
export const pageDocument = new PageDocument(pageWindow)
Object.assign(pageWindow, { document: pageDocument, HTMLIFrameElement: NoElement })
Object.assign(globalThis, {
  ...{ window: pageWindow, document: pageDocument, IS_REACT_ACT_ENVIRONMENT: true },
  ...{ HTMLElement: PageElement, Element: PageElement, Node: PageNode, sessionStorage },
  requestAnimationFrame: (draw: () => void) => setTimeout(draw),
})
// React looks for a document when it is loaded.
const { createRoot } = await import('react-dom/client')

export const ANA: Me = { id: 'ana', name: 'Ana Brandt', email: 'ana@halyard.example', role: 'editor' }
const PAPER: Paper = { name: 'The Halyard', zone: 'UTC', language: 'en', dates: 'long', clock: '24' }

/** Paths that were pushed to the router. */
export const went: string[] = []
const nothing = () => undefined
const router = {
  ...{ back: nothing, forward: nothing, refresh: nothing, replace: nothing, prefetch: nothing },
  push: (path: string) => void went.push(path),
}
export type Surroundings = { me?: Me; client?: QueryClient; address?: string }

/** Puts a part of the desk into its surroundings: who is signed in, what was read from the API, and the address. */
function Desk({
  me = ANA,
  client = new QueryClient(),
  address = '',
  children,
}: Surroundings & { children: ReactNode }) {
  return (
    <AppRouterContext value={router as never}>
      <SearchParamsContext value={new URLSearchParams(address)}>
        <QueryClientProvider client={client}>
          <NewsroomProvider me={me} paper={PAPER}>
            {children}
          </NewsroomProvider>
        </QueryClientProvider>
      </SearchParamsContext>
    </AppRouterContext>
  )
}

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
  went.length = 0
})

/** Renders a part of the desk in a page of its own. */
export function render(part: ReactNode, around: Surroundings = {}) {
  const main = pageDocument.body.appendChild(pageDocument.createElement('main'))
  main.setAttribute('id', 'main')
  const root = createRoot(main as unknown as HTMLElement)
  const draw = (shown: ReactNode) => drawn(() => root.render(<Desk {...around}>{shown}</Desk>))
  draw(part)
  const leave = () => {
    if (!main.isConnected) return
    drawn(() => root.unmount())
    pageDocument.body.removeChild(main)
  }
  ends.push(leave)
  /** The button or link with this name. */
  const named = (name: string): PageElement => {
    const all = main.querySelectorAll('a, button, input')
    const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name)
    if (!found) throw new Error(`Nothing is named “${name}”.`)
    return found
  }
  return {
    main,
    draw,
    leave,
    text: () => main.textContent,
    has: (selector: string) => main.querySelector(selector) !== null,
    all: (selector: string) => main.querySelectorAll(selector).map((one) => one.textContent),
    isNamed: (name: string) =>
      main
        .querySelectorAll('a, button, input')
        .some((one) => one.getAttribute('aria-label') === name || one.textContent.trim() === name),
    named,
    click: (name: string, fields: object = {}): PageEvent => drawn(() => named(name).click({ ...fields })),
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
  return { now: () => last, again: (next: Given) => page.draw(<Host now={next} />), leave: page.leave }
}

/** Does something to the page, and returns when React has drawn what follows. */
export function drawn<T>(work: () => T): T {
  let made: { of: T } | undefined
  act(() => {
    made = { of: work() }
  })
  if (!made) throw new Error('React did not run it.')
  return made.of
}

/** Presses a key in the part of the page that has the focus. */
export const press = (key: string, fields: object = {}): PageEvent =>
  drawn(() => (pageDocument.activeElement ?? pageDocument.body).fire('keydown', { key, ...fields }))
