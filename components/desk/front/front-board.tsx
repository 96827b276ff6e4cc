'use client'
import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import type { Place } from '#domain/article/front-places.ts'

type Props = {
  children: ReactNode
  onMove: (from: Place, to: Place) => void
  onPut: (story: { id: number; headline: string }, place: Place) => void
}

const nothing = () => undefined
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing }

/** Drag-and-drop context: stories move from the tray into slots and between slots. Buttons and keys do the same. */
export function FrontBoard({ children, onMove, onPut }: Props) {
  const [headline, setHeadline] = useState<string | null>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    setHeadline(null)
    const { from, story, headline: said } = active.data.current as { from?: Place; story?: number; headline: string }
    if (!over) return
    if (from !== undefined) onMove(from, String(over.id))
    else if (story !== undefined) onPut({ id: story, headline: said }, String(over.id))
  }
  return (
    <DndContext
      id="front"
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ screenReaderInstructions: { draggable: '' }, announcements: SILENT }}
      onDragStart={({ active }) => setHeadline(String(active.data.current?.['headline']))}
      onDragCancel={() => setHeadline(null)}
      onDragEnd={drop}
    >
      {children}
      <DragOverlay dropAnimation={null}>{headline !== null && <p className="front-lifted">{headline}</p>}</DragOverlay>
    </DndContext>
  )
}
