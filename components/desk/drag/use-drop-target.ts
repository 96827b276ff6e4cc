import { useDroppable } from '@dnd-kit/core'

/** Makes an element a place to drop on; the board's `onDrop` gets its `id`. */
export function useDropTarget(id: string | number, isDisabled = false) {
  const { setNodeRef, isOver } = useDroppable({ id, disabled: isDisabled })
  return { ref: setNodeRef, isOver }
}
