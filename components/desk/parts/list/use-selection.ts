import { useCallback, useLayoutEffect, useRef, useState } from 'react'

type Key = string | number

export type Selection<K extends Key> = {
  ids: ReadonlySet<K>
  /** Stable callback. Selects or deselects a row; with `isRange` it selects all from the last one toggled to this one. */
  toggle: (id: K, isRange: boolean) => void
  all: () => void
  clear: () => void
}

/** The selected rows in view, in order; rows no longer in view are deselected. */
export function useSelection<K extends Key>(inView: readonly K[]): Selection<K> {
  const [chosen, setChosen] = useState<ReadonlySet<K>>(() => new Set())
  const last = useRef<K | null>(null)
  const ids = new Set(inView.filter((id) => chosen.has(id)))
  const toggle = (id: K, isRange: boolean) => {
    const next = new Set(ids)
    const from = last.current === null ? -1 : inView.indexOf(last.current)
    const to = inView.indexOf(id)
    if (isRange && from >= 0) for (const one of inView.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
    else if (!next.delete(id)) next.add(id)
    last.current = id
    setChosen(next)
  }
  const latest = useRef(toggle)
  useLayoutEffect(() => {
    latest.current = toggle
  })
  const steady = useCallback((id: K, isRange: boolean) => latest.current(id, isRange), [])
  return { ids, toggle: steady, all: () => setChosen(new Set(inView)), clear: () => setChosen(new Set()) }
}
