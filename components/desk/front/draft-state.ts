import type { DeskFront } from '#domain/article/desk-views.ts'
import type { Place } from '#domain/article/front/front-places.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import type { FrontAtDesk } from '#domain/article/front/front-views.ts'
import { mergedFront, withTheirChanges } from '#domain/article/front/merged-front.ts'

/** Slots that the server stored last, as this window knows it: the draft, or the public front if there is none. */
export type Shared = { version: number; basedOn: number; slots: FrontSlots }

/** The draft that all editors share, as this window edits it. */
export type Draft = {
  /** The public front that it is based on, and the slots of the present public front. */
  version: number
  base: FrontSlots
  slots: FrontSlots
  undo: FrontSlots[]
  redo: FrontSlots[]
  shared: Shared
  /** Slots of a save whose answer may be lost. */
  sent: FrontSlots | null
  /** My choice over another editor's draft, which the next save replaces. */
  replaces: boolean
  /** Another editor changed the same: what the server has, and where. */
  conflict: { at: FrontAtDesk; places: Place[] } | null
}

/** Changes that this browser kept because they could not be saved. */
export type Kept = { version: number; slots: FrontSlots; shared: Shared | null }

export type DraftAct =
  | { do: 'begin'; at: FrontAtDesk; kept?: Kept | null }
  | { do: 'receive'; at: FrontAtDesk }
  | { do: 'send'; slots: FrontSlots }
  | { do: 'saved'; shared: Shared }
  | { do: 'change'; slots: FrontSlots }
  | { do: 'rebase'; front: DeskFront }
  | { do: 'undo' | 'redo' | 'keep-mine' | 'take-theirs' }

const STEPS = 100
const isSame = (a: FrontSlots, b: FrontSlots) => JSON.stringify(a) === JSON.stringify(b)
export const isChanged = ({ base, slots }: Draft): boolean => !isSame(base, slots)
/** True if the server does not have this draft yet. */
export const isUnsaved = (draft: Draft): boolean =>
  !isSame(draft.slots, draft.shared.slots) || (isChanged(draft) && draft.shared.basedOn !== draft.version)

function sharedIn({ front, draft }: FrontAtDesk): Shared {
  const { version } = draft
  return draft.slots === null
    ? { version, basedOn: front.version, slots: front.slots }
    : { version, basedOn: draft.basedOn, slots: draft.slots }
}

function begun(at: FrontAtDesk, kept: Kept | null = null): Draft {
  const shared = sharedIn(at)
  const fresh = { undo: [], redo: [], sent: null, replaces: false, conflict: null }
  const draft = { ...fresh, version: shared.basedOn, base: at.front.slots, slots: shared.slots, shared }
  if (!kept) return draft
  // A browser of before the shared draft kept its changes with the version of the public front alone.
  const seen = kept.shared ?? (kept.version === at.front.version ? { ...shared, slots: at.front.slots } : null)
  if (!seen) return draft
  return received({ ...draft, slots: kept.slots, undo: [seen.slots], shared: { ...seen, version: -1 } }, at)
}

/** Puts what the server has together with what this window changed since it last looked. */
function received(draft: Draft, at: FrontAtDesk): Draft {
  const shared = sharedIn(at)
  if (shared.version < draft.shared.version) return draft
  const seen = draft.sent && isSame(draft.sent, shared.slots) ? draft.sent : draft.shared.slots
  const { slots, conflicts } = mergedFront(seen, draft.slots, shared.slots)
  if (conflicts.length > 0) return { ...draft, conflict: { at, places: conflicts } }
  const along = (step: FrontSlots) => withTheirChanges(step, seen, shared.slots)
  const steps = isSame(seen, shared.slots) ? {} : { undo: draft.undo.map(along), redo: draft.redo.map(along) }
  // A choice to keep the draft for a newer front stands until it is saved, unless the server's draft has changed.
  const isRebased = draft.version > draft.shared.basedOn && shared.version === draft.shared.version
  const version = isRebased ? draft.version : shared.basedOn
  // An answer from before the save says nothing of it.
  const sent = seen === draft.sent ? null : draft.sent
  return { ...draft, ...steps, ...ground(at), version, slots, sent, conflict: null }
}

/** Fields of a draft that come from the server: the public front and the shared draft. */
function ground(at: FrontAtDesk): Pick<Draft, 'version' | 'base' | 'shared'> {
  const shared = sharedIn(at)
  return { version: shared.basedOn, base: at.front.slots, shared }
}

export function step(draft: Draft | null, act: DraftAct): Draft | null {
  if (act.do === 'begin') return begun(act.at, act.kept)
  if (!draft) return null
  const { slots, undo, redo, conflict } = draft
  switch (act.do) {
    case 'receive':
      return received(draft, act.at)
    case 'send':
      return { ...draft, sent: act.slots }
    case 'saved':
      return { ...draft, shared: act.shared, sent: null, replaces: false }
    case 'change':
      return isSame(slots, act.slots)
        ? draft
        : { ...draft, slots: act.slots, undo: [...undo, slots].slice(-STEPS), redo: [] }
    case 'rebase':
      return { ...draft, version: act.front.version, base: act.front.slots }
    case 'keep-mine':
      return conflict ? { ...draft, ...ground(conflict.at), sent: null, replaces: true, conflict: null } : draft
    case 'take-theirs': {
      if (!conflict) return draft
      const theirs = ground(conflict.at)
      return { ...draft, ...theirs, slots: theirs.shared.slots, undo: [...undo, slots], sent: null, conflict: null }
    }
    case 'undo': {
      const before = undo.at(-1)
      return before ? { ...draft, slots: before, undo: undo.slice(0, -1), redo: [...redo, slots] } : draft
    }
    case 'redo': {
      const next = redo.at(-1)
      return next ? { ...draft, slots: next, redo: redo.slice(0, -1), undo: [...undo, slots] } : draft
    }
  }
}
