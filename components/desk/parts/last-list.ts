import { useSyncExternalStore } from 'react'

const KEY = 'last-list'
const FIRST = '/desk'

/** Remembers the address of the list of stories in this tab, for the ways back to it. */
export function rememberList(path: string): void {
  try {
    sessionStorage.setItem(KEY, path)
  } catch {
    // A browser that keeps nothing leads back to today's stories.
  }
}

function lastList(): `/desk${string}` {
  try {
    const path = sessionStorage.getItem(KEY) ?? FIRST
    return /^\/desk(?:\?|$)/.test(path) ? (path as `/desk${string}`) : FIRST
  } catch {
    return FIRST
  }
}

const subscribe = () => () => undefined

/** The address of the list as it was seen last in this tab, with its filters; on the server, of today's stories. */
export const useLastList = (): `/desk${string}` => useSyncExternalStore(subscribe, lastList, () => FIRST)
