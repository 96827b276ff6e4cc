'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, use, useEffect } from 'react'
import { type MessageScripts, messagePartsFor } from '#domain/messages/rare-rooms.ts'

const loading = new Map<string, Promise<void>>()

/**
 * Loads the sentences that pages other than the first screen need beyond its own: those of common rooms after that is
 * shown, or before the first such page; those of rare rooms before the first of these. `scripts` is null in English. A
 * page that was loaded whole brought what it needs.
 */
export function RestOfMessages({ scripts, children }: { scripts: MessageScripts | null; children: ReactNode }) {
  const pathname = usePathname()
  const needed = beyondFirst(pathname, scripts)
  // All are asked for before the first wait. The page before stays until they are there.
  const waits = needed.map((src) => loading.get(src) ?? (isMissing(src) && load(src)))
  for (const wait of waits) if (wait) use(wait)
  useEffect(() => {
    if (scripts === null) return
    for (const src of new Set([scripts.rest, ...beyondFirst(pathname, scripts)])) {
      if (!isMissing(src)) continue
      // A script that could not be loaded is asked for again by the next page.
      if (!document.querySelector(scriptAt(src))) loading.delete(src)
      void load(src)
    }
  }, [scripts, pathname])
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

const beyondFirst = (pathname: string, scripts: MessageScripts | null): string[] =>
  scripts
    ? messagePartsFor(pathname)
        .slice(1)
        .map((part) => scripts[part])
    : []

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
