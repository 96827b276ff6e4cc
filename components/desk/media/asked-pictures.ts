import { useSyncExternalStore } from 'react'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { MIDDLE } from '#domain/picture/focus.ts'

/** Pictures that entered a story in this window and whose focal point is asked for: still open, or chosen already. */
const asked = new Map<string, 'open' | 'chosen'>()
const listeners = new Set<() => void>()
let openIds: readonly string[] = []

const changed = () => {
  openIds = [...asked].filter(([, state]) => state === 'open').map(([id]) => id)
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Asks for the focal points of pictures that enter a story: of those whose crops are still cut around the middle, and
 * that the person may change.
 */
export function askFocus(pictures: readonly LibraryPicture[], actor: Actor | 'uploader'): void {
  for (const picture of pictures) {
    const { id, focus } = picture
    if (focus.x === MIDDLE.x && focus.y === MIDDLE.y && mayChange(actor, picture)) asked.set(id, 'open')
  }
  changed()
}

const mayChange = (actor: Actor | 'uploader', { uploadedBy }: LibraryPicture): boolean =>
  actor === 'uploader' ||
  can(actor, 'media.edit', { createdBy: uploadedBy?.id ?? null, assignedTo: null, status: 'draft' })

/** Notes that a focal point was chosen. The question stays in view, so that the point can be moved on. */
export function chooseFocus(id: string): void {
  if (asked.get(id) === 'chosen') return
  asked.set(id, 'chosen')
  changed()
}

/** Ends the question about a picture: it was answered or skipped. */
export function endQuestion(id: string): void {
  if (asked.delete(id)) changed()
}

export const isAsked = (id: string | undefined): boolean => id !== undefined && asked.has(id)
/** Whether the question about a picture is in view. */
export const useIsAsked = (id: string | undefined): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isAsked(id),
    () => false,
  )
const NONE: readonly string[] = []
/** The pictures whose focal point was neither chosen nor skipped. */
export const useOpenQuestions = (): readonly string[] =>
  useSyncExternalStore(
    subscribe,
    () => openIds,
    () => NONE,
  )
