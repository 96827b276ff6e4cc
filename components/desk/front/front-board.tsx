'use client'
import type { ReactNode } from 'react'
import { DragBoard } from '#components/desk/drag/drag-board.tsx'
import type { Place } from '#domain/article/front/front-places.ts'

/** A dragged story: that of a slot, or one of the tray. */
export type DraggedStory = { from: Place; headline: string } | { story: number; headline: string }

type Props = {
  children: ReactNode
  onMove: (from: Place, to: Place) => void
  onPut: (story: { id: number; headline: string }, place: Place) => void
}

/** Drag-and-drop context: stories move from the tray into slots and between slots. Buttons and keys do the same. */
export function FrontBoard({ children, onMove, onPut }: Props) {
  const drop = (dragged: DraggedStory, target: string) => {
    if ('from' in dragged) onMove(dragged.from, target)
    else onPut({ id: dragged.story, headline: dragged.headline }, target)
  }
  return (
    <DragBoard
      id="front"
      isByPointer
      onDrop={drop}
      overlay={({ headline }: DraggedStory) => <p className="front-lifted">{headline}</p>}
    >
      {children}
    </DragBoard>
  )
}
