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
} from '#domain/article/story-list-address.ts'

export type ListAddress = {
  filters: ListFilters
  path: `/desk${string}`
  /** Changes filters, as a step that Back undoes; letters that follow on words belong to one step. */
  change: (change: Partial<ListFilters>) => void
  /** The address with some filters changed. */
  pathWith: (change: Partial<ListFilters>) => `/desk${string}`
}

/** The filters of the list: they live in the address, so that Back, a reload and a colleague's link show the same. */
export function useListAddress(): ListAddress {
  const { me } = useNewsroom()
  const filters = filtersInAddress(useSearchParams(), me.id)
  const path = listPath(filters)
  useEffect(() => rememberList(path), [path])
  const pathWith = (change: Partial<ListFilters>) => {
    const { view, ...more } = { ...filters, ...change }
    return listPath(listFilters(view, { ...more, me: me.id }))
  }
  const left = useRef<ListView | null>(null)
  const change = (changed: Partial<ListFilters>) => {
    const isSearched = filters.q !== ''
    const isSameStep = isSearched && changed.q !== undefined && changed.q !== ''
    if (!isSearched) left.current = filters.view
    // Words that are deleted lead back from all stories to those of the view in which they were typed.
    const isEnd = isSearched && changed.q === '' && changed.view === undefined && filters.view === 'all'
    const back = isEnd && left.current !== null ? { view: left.current } : {}
    // The page itself is not requested again: the list reads its own data.
    window.history[isSameStep ? 'replaceState' : 'pushState'](null, '', pathWith({ ...back, ...changed }))
  }
  return { filters, path, change, pathWith }
}
