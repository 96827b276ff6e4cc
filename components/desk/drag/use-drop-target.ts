import { useDroppable } from '@dnd-kit/core'

/** Makes an element a place to drop on; the board's `onDrop` gets its `id`. The library takes the number 0 for none. */
export function useDropTarget(id: string, isDisabled = false) {
  const { setNodeRef, isOver } = useDroppable({ id, disabled: isDisabled })
  return { ref: setNodeRef, isOver }
}
