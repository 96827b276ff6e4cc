'use client'
import { GripVertical, Hand, TriangleAlert, WandSparkles } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import type { DraggedStory, Marked } from '#components/desk/front/front-acts.ts'
import type { Box } from '#components/desk/front/slot-boxes.ts'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import type { Place } from '#domain/article/front/front-places.ts'
import { t } from '#domain/messages/t.ts'

const BUTTON = 'group absolute -inset-1 w-auto cursor-grab text-start hover:border-blue focus-visible:border-blue'
const TAG =
  'absolute -start-px bottom-full z-1 hidden items-center gap-1 bg-ink px-1.5 py-0.5 text-xs leading-[1.2] font-semibold whitespace-nowrap text-on-ink group-hover:flex group-focus-visible:flex group-aria-pressed:flex'
const LOOKS = {
  over: 'border-2 border-dashed border-blue bg-blue/14',
  chosen: 'border-2 border-blue bg-transparent',
  hand: 'border border-edge bg-transparent',
  rule: 'border border-dashed border-transparent bg-transparent',
}

export type SlotActs = {
  chosen: Place | null
  onChoose: (place: Place) => void
  /** Undefined for those who only look. */
  edits: { move: (place: Place, by: 1 | -1) => void; takeOut: (place: Place) => void } | undefined
}

type Props = SlotActs & { marked: Marked; box: Box }

/** Names a slot: its story, how it was filled, and the warnings about it. */
const nameOf = ({ label: slot, headline, isByHand, warnings }: Marked): string => {
  const name = isByHand
    ? t('{slot}, by hand: {headline}', { slot, headline })
    : t('{slot}, automatic: {headline}', { slot, headline })
  return warnings.length > 0 ? `${name}. ${warnings.join(' ')}` : name
}

/** The button of a slot, which lies over its story: it chooses and drags it, and keys move it and take it out. */
export function SlotBox({ marked, box, chosen, edits, onChoose }: Props) {
  const { place, label, headline, isByHand, warnings } = marked
  const source = { from: place, headline }
  const { ref: dragRef, listeners } = useDragSource<DraggedStory>(`slot:${place}`, source, !edits)
  const { ref: dropRef, isOver } = useDropTarget(place, !edits)
  const isChosen = chosen === place
  const look = LOOKS[isOver ? 'over' : isChosen ? 'chosen' : isByHand ? 'hand' : 'rule']
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace'
    if (!edits || (by === null && !isRemoval)) return
    event.preventDefault()
    if (by === null) edits.takeOut(place)
    else if (event.altKey) edits.move(place, by)
    else {
      const row = event.currentTarget.closest('li')
      const next = by === -1 ? row?.previousElementSibling : row?.nextElementSibling
      next?.querySelector('button')?.focus()
    }
  }
  return (
    <li className="absolute" style={box} ref={dropRef} data-place={place} data-over={isOver || undefined}>
      <button
        type="button"
        className={`${BUTTON} ${look}`}
        ref={dragRef}
        {...listeners}
        aria-pressed={isChosen}
        aria-label={nameOf(marked)}
        onClick={() => onChoose(place)}
        onKeyDown={press}
      >
        <span className={TAG} aria-hidden="true">
          {edits && <Icon of={GripVertical} />}
          {label}
          <Icon of={isByHand ? Hand : WandSparkles} />
        </span>
        {warnings.length > 0 && (
          <span className="absolute end-0 top-0 bg-amber-wash px-1 py-0.5 leading-none text-amber" aria-hidden="true">
            <Icon of={TriangleAlert} />
          </span>
        )}
      </button>
    </li>
  )
}
