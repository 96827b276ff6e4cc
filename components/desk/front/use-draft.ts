import { useEffect, useReducer } from 'react'
import type { DeskFront } from '#domain/article/desk-views.ts'
import { type FrontSlots, frontSlots } from '#domain/article/front-slots.ts'

/** A front being edited: the version it is based on, its current slots, and the undo and redo steps. */
export type Draft = { version: number; base: FrontSlots; slots: FrontSlots; undo: FrontSlots[]; redo: FrontSlots[] }
export type DraftAct =
  | { do: 'begin'; front: DeskFront; slots?: FrontSlots }
  | { do: 'change'; slots: FrontSlots }
  | { do: 'undo' | 'redo' | 'discard' }

const STEPS = 100
const isSame = (a: FrontSlots, b: FrontSlots) => JSON.stringify(a) === JSON.stringify(b)
export const isChanged = (draft: Draft): boolean => !isSame(draft.base, draft.slots)

function step(draft: Draft | null, act: DraftAct): Draft | null {
  if (act.do === 'begin') {
    const { version, slots } = act.front
    return { version, base: slots, slots: act.slots ?? slots, undo: act.slots ? [slots] : [], redo: [] }
  }
  if (!draft) return null
  const { slots, undo, redo, base } = draft
  switch (act.do) {
    case 'change':
      return isSame(slots, act.slots)
        ? draft
        : { ...draft, slots: act.slots, undo: [...undo, slots].slice(-STEPS), redo: [] }
    case 'undo': {
      const before = undo.at(-1)
      return before ? { ...draft, slots: before, undo: undo.slice(0, -1), redo: [...redo, slots] } : draft
    }
    case 'redo': {
      const next = redo.at(-1)
      return next ? { ...draft, slots: next, redo: redo.slice(0, -1), undo: [...undo, slots] } : draft
    }
    case 'discard':
      return step(draft, { do: 'change', slots: base })
  }
}

/** The draft of a front, kept in this browser until it is published or discarded. */
export function useDraft(front: DeskFront | undefined, personId: string) {
  const [draft, act] = useReducer(step, null)
  const key = `front:${personId}`
  const isBegun = draft !== null
  useEffect(() => {
    if (!front || isBegun) return
    const kept = keptIn(key)
    if (kept && kept.version === front.version) act({ do: 'begin', front, slots: kept.slots })
    else act({ do: 'begin', front })
  }, [front, isBegun, key])
  useEffect(() => {
    if (!draft) return
    if (isChanged(draft)) localStorage.setItem(key, JSON.stringify({ version: draft.version, slots: draft.slots }))
    else localStorage.removeItem(key)
  }, [draft, key])
  return { draft, act }
}

function keptIn(key: string): { version: number; slots: FrontSlots } | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { version: number; slots: unknown } | null
    const slots = frontSlots.safeParse(kept?.slots)
    return kept && slots.success ? { version: kept.version, slots: slots.data } : null
  } catch {
    return null
  }
}
