'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { pagesWords } from '#components/desk/words/pages.ts'
import type { MenuLink } from '#domain/paper/menu-fields.ts'

type Props = {
  /** Names the link in its menu, so that a drag goes on when the rows change. */
  id: string
  link: MenuLink
  name: string
  at: number
  count: number
  onMove: (to: number) => void
  onTakeOff: () => void
}

/** A link of a menu: moved by dragging or by its buttons. */
export function MenuRow({ id, link, name, at, count, onMove, onTakeOff }: Props) {
  const words = pagesWords.menus
  const drag = useDragSource(id, id)
  const drop = useDropTarget(id)
  const ref = (node: HTMLElement | null) => {
    drag.ref(node)
    drop.ref(node)
  }
  const classes = ['menu-row', drag.isDragging && 'dragged', drop.isOver && 'over'].filter(Boolean).join(' ')
  return (
    <li ref={ref} className={classes} {...drag.listeners}>
      <span>
        {name}
        <small>{link.kind === 'address' ? link.to : words.kinds[link.kind]}</small>
      </span>
      <span className="acts">
        <IconButton
          isSmall
          icon={ArrowUp}
          label={words.moveUp(name)}
          aria-disabled={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <IconButton
          isSmall
          icon={ArrowDown}
          label={words.moveDown(name)}
          aria-disabled={at === count - 1}
          onClick={() => onMove(at + 1)}
        />
        <IconButton isSmall icon={X} label={words.remove(name)} aria-disabled={count === 1} onClick={onTakeOff} />
      </span>
    </li>
  )
}
