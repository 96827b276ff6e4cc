'use client'
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { DragBoard } from '#components/desk/drag/drag-board.tsx'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { moved, placedAt } from '#components/desk/taxonomy/section-order.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { sectionPath } from '#domain/urls/paths.ts'

const { columns, order: words } = taxonomyWords

type Props = { sections: DeskSection[]; chosen: number | null; onOrder: (sections: DeskSection[]) => void }

/** Lists the sections in navigation order; reordered by dragging, by buttons, or by Alt with the arrow keys. */
export function SectionRows({ sections, chosen, onOrder }: Props) {
  // Moving the row's element in the document would lose the focus.
  const focused = useRef<string | null>(null)
  useEffect(() => {
    if (focused.current !== null) document.getElementById(focused.current)?.focus()
    focused.current = null
  }, [sections])
  const go = (to: DeskSection[] | null, focusAfter?: string) => {
    if (!to) return
    focused.current = focusAfter ?? null
    onOrder(to)
  }
  return (
    <DragBoard id="sections" onDrop={(id: number, target) => go(placedAt(sections, id, Number(target)))}>
      <table className="ledger paper-list">
        <thead>
          <tr>
            <th scope="col">
              <span className="hush">{columns.drag}</span>
            </th>
            <th scope="col">{columns.section}</th>
            <th scope="col" className="hide-s">
              {columns.address}
            </th>
            <th scope="col" className="num">
              {columns.published}
            </th>
            <th scope="col">
              <span className="hush">{columns.order}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <SectionRow
              key={section.id}
              section={section}
              isChosen={section.id === chosen}
              canMove={(by) => moved(sections, section.id, by) !== null}
              onMove={(by, focusAfter) => go(moved(sections, section.id, by), focusAfter)}
            />
          ))}
        </tbody>
      </table>
    </DragBoard>
  )
}

type RowProps = {
  section: DeskSection
  isChosen: boolean
  canMove: (by: 1 | -1) => boolean
  onMove: (by: 1 | -1, focusAfter: string) => void
}

function SectionRow({ section, isChosen, canMove, onMove }: RowProps) {
  const { id, slug, name, parent, stories } = section
  const { ref: grip, listeners, isDragging } = useDragSource(`${id}`, id)
  const { ref: place, isOver } = useDropTarget(`${id}`)
  const linkId = `term-${id}`
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || by === null) return
    event.preventDefault()
    onMove(by, linkId)
  }
  const arrow = (by: 1 | -1) => (
    <IconButton
      isSmall
      className={by === 1 ? 'ms-1' : ''}
      id={`${by === 1 ? 'down' : 'up'}-${id}`}
      icon={by === 1 ? ArrowDown : ArrowUp}
      label={by === 1 ? words.moveDown(name) : words.moveUp(name)}
      aria-disabled={!canMove(by)}
      onClick={() => onMove(by, `${by === 1 ? 'down' : 'up'}-${id}`)}
    />
  )
  const tone = [
    parent !== null && 'below',
    isChosen && 'chosen',
    isOver && !isDragging && 'over',
    isDragging && 'lifted',
  ]
  return (
    <tr ref={place} className={tone.filter(Boolean).join(' ')}>
      <td>
        <span ref={grip} className="iconbtn s grip" title={words.hint} aria-hidden="true" {...listeners}>
          <GripVertical className="i" aria-hidden="true" />
        </span>
      </td>
      <td>
        <DeskLink id={linkId} href={`/desk/sections?id=${id}`} aria-current={isChosen || undefined} onKeyDown={keys}>
          <SectionMark section={section} />
        </DeskLink>
      </td>
      <td className="hide-s dim">{sectionPath(slug)}</td>
      <td className="num">{stories?.out ?? 0}</td>
      <td className="num">
        {arrow(-1)}
        {arrow(1)}
      </td>
    </tr>
  )
}
