import { useDraggable } from '@dnd-kit/core'

/** Makes an element draggable, without a role or a tab stop. The board's `onDrop` gets `value`. */
export function useDragSource<T>(id: string, value: T, isDisabled = false) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: { value }, disabled: isDisabled })
  return { ref: setNodeRef, listeners, isDragging }
}
