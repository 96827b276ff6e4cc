'use client'
import { X } from 'lucide-react'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { MoveButtons } from '#components/desk/parts/list/move-buttons.tsx'
import { msg, t } from '#domain/messages/t.ts'
import type { MenuLink } from '#domain/paper/menu-fields.ts'

const KINDS = { section: msg('section'), topic: msg('topic'), page: msg('page') }

const ROW =
  'grid cursor-grab touch-manipulation grid-cols-[minmax(0,1fr)_auto] items-center gap-1 border-b border-rule py-1 data-over:[box-shadow:inset_0_-2px_0_var(--color-blue)]'

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
  const drag = useDragSource(id, id)
  const drop = useDropTarget(id)
  const ref = (node: HTMLElement | null) => {
    drag.ref(node)
    drop.ref(node)
  }
  return (
    <li
      ref={ref}
      className={`${ROW} ${drag.isDragging ? 'opacity-50' : ''}`}
      data-over={drop.isOver || undefined}
      {...drag.listeners}
    >
      <span>
        <bdi>{name}</bdi>
        <small className="block text-xs wrap-anywhere text-ink-3">
          {link.kind === 'address' ? link.to : t(KINDS[link.kind])}
        </small>
      </span>
      <span className="flex gap-2">
        <MoveButtons name={name} at={at} count={count} onMove={(by) => onMove(at + by)} />
        <IconButton
          isSmall
          icon={X}
          label={t('Remove {name}', { name })}
          aria-disabled={count === 1}
          onClick={onTakeOff}
        />
      </span>
    </li>
  )
}
