'use client'
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'

type Props<T> = {
  id: string
  children: ReactNode
  onDrop: (dragged: T, target: string) => void
  /** Follows the pointer; without it the drag source itself marks that it is dragged. */
  overlay?: (dragged: T) => ReactNode
  /** The target is the one below the pointer, and not the one that the drag source overlaps most. */
  isByPointer?: boolean
}

const nothing = () => undefined
/** The library's own words are off, because buttons and keys offer the same moves and announce them. */
const SILENT = {
  screenReaderInstructions: { draggable: '' },
  announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
}

/** Drag-and-drop context for `useDragSource` with values of one type and `useDropTarget`, by mouse and touch. */
export function DragBoard<T>({ id, children, onDrop, overlay, isByPointer = false }: Props<T>) {
  const [dragged, setDragged] = useState<{ value: T } | null>(null)
  const sensors = useSensors(
    // Neither a click nor a scrolling finger starts a drag.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  )
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={isByPointer ? pointerWithin : rectIntersection}
      accessibility={SILENT}
      onDragStart={({ active }) => setDragged(active.data.current as { value: T })}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null)
        if (over) onDrop((active.data.current as { value: T }).value, String(over.id))
      }}
    >
      {children}
      {overlay && <DragOverlay dropAnimation={null}>{dragged && overlay(dragged.value)}</DragOverlay>}
    </DndContext>
  )
}
