import { useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { rememberList } from '#components/desk/parts/last-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import {
  filtersInAddress,
  type ListFilters,
  type ListView,
  listFilters,
  listPath,
} from '#domain/article/lists/story-list-address.ts'

export type ListAddress = {
  filters: ListFilters
  path: `/desk${string}`
  /** Changes filters, as a step that Back undoes; letters that follow on words belong to one step. */
  change: (change: Partial<ListFilters>) => void
  /** Opens the list at an address, as a step that Back undoes. */
  open: (path: `/desk${string}`) => void
  /** The address with some filters changed. */
  pathWith: (change: Partial<ListFilters>) => `/desk${string}`
}

/** The filters of the list: they live in the address, so that Back, a reload and a colleague's link show the same. */
export function useListAddress(): ListAddress {
  const { me } = useNewsroom()
  const filters = filtersInAddress(useSearchParams(), me.id)
  const path = listPath(filters)
  useEffect(() => rememberList(path), [path])
  const left = useRef<ListView | null>(null)
  const change = (changed: Partial<ListFilters>) => {
    // From the address itself: a change that follows fast on another comes before the page rendered with that.
    const now = filtersInAddress(new URLSearchParams(window.location.search), me.id)
    const isSearched = now.q !== ''
    const isSameStep = isSearched && changed.q !== undefined && changed.q !== ''
    if (!isSearched) left.current = now.view
    // Words that are deleted lead back from all stories to those of the view in which they were typed.
    const isEnd = isSearched && changed.q === '' && changed.view === undefined && now.view === 'all'
    const back = isEnd && left.current !== null ? { view: left.current } : {}
    window.history[isSameStep ? 'replaceState' : 'pushState'](null, '', pathOf(now, { ...back, ...changed }, me.id))
  }
  return { filters, path, change, open, pathWith: (changed) => pathOf(filters, changed, me.id) }
}

/** The page itself is not requested again: the list reads its own data, and a filter chosen meanwhile would be lost. */
const open = (path: `/desk${string}`) => window.history.pushState(null, '', path)

function pathOf(filters: ListFilters, changed: Partial<ListFilters>, me: string): `/desk${string}` {
  const { view, ...more } = { ...filters, ...changed }
  return listPath(listFilters(view, { ...more, me }))
}
