'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, use, useEffect } from 'react'

const FIRST_SCREEN = '/desk'
const loading = new Map<string, Promise<void>>()

/**
 * Loads the sentences that pages other than the first screen need beyond its own: after that is shown, or before the
 * first such page. `src` is the address of their script, null in English. A page that was loaded whole brought it.
 */
export function RestOfMessages({ src, children }: { src: string | null; children: ReactNode }) {
  const pathname = usePathname()
  const wait =
    src === null || pathname === FIRST_SCREEN ? undefined : (loading.get(src) ?? (isMissing(src) && load(src)))
  // The page before stays until they are there.
  if (wait) use(wait)
  useEffect(() => {
    if (src === null || !isMissing(src)) return
    // A script that could not be loaded is asked for again by the next page.
    if (!document.querySelector(scriptAt(src))) loading.delete(src)
    void load(src)
  }, [src, pathname])
  return children
}

/**
 * Holds a page back until its sentences are there. Where the server rendered it, they are; a page that does not exist is
 * rendered in the browser alone, where the scripts that React puts into the head do not run.
 */
export function MessagesFirst({ scripts, children }: { scripts: readonly string[]; children: ReactNode }) {
  if (typeof document !== 'undefined' && !('__messages' in globalThis)) for (const src of scripts) void load(src)
  for (const src of scripts) {
    const wait = loading.get(src)
    if (wait) use(wait)
  }
  return children
}

const scriptAt = (src: string): string => `script[src="${CSS.escape(src)}"]`

const isMissing = (src: string): boolean =>
  typeof document !== 'undefined' && !document.querySelector(`${scriptAt(src)}:not([data-loading])`)

/** Settles when the script has run, or could not be loaded: sentences that are missing are said in English. */
function load(src: string): Promise<void> {
  const known = loading.get(src)
  if (known) return known
  const { promise, resolve } = Promise.withResolvers<void>()
  const script = document.createElement('script')
  script.src = src
  script.fetchPriority = 'low'
  script.dataset['loading'] = ''
  script.addEventListener('load', () => {
    delete script.dataset['loading']
    resolve()
  })
  script.addEventListener('error', () => {
    script.remove()
    resolve()
  })
  document.head.append(script)
  loading.set(src, promise)
  return promise
}
