'use client'
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import type { ComponentProps } from 'react'
import { DragBoard } from '#components/desk/drag/drag-board.tsx'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { moved, placedAt } from '#components/desk/taxonomy/section-order.ts'
import { TermLink } from '#components/desk/taxonomy/term-link.tsx'
import type { RowsProps } from '#components/desk/taxonomy/term-props.ts'
import { useSectionOrder } from '#components/desk/taxonomy/use-section-order.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { sectionPath } from '#domain/urls/paths.ts'

/** Lists the sections in navigation order; reordered by dragging, by buttons, or by Alt with the arrow keys. */
export function SectionRows({ list, chosen, acts, empty }: RowsProps<DeskSection>) {
  const sections = list.items
  const { go, keys } = useSectionOrder(sections, acts)
  const arrow = ({ id, name }: DeskSection, by: 1 | -1) => {
    const own = `${by === 1 ? 'down' : 'up'}-${id}`
    const to = moved(sections, id, by)
    return (
      <IconButton
        isSmall
        className={by === 1 ? 'ms-1' : ''}
        id={own}
        icon={by === 1 ? ArrowDown : ArrowUp}
        label={by === 1 ? t('Move {name} down', { name }) : t('Move {name} up', { name })}
        aria-disabled={to === null}
        onClick={() => go(to, own)}
      />
    )
  }
  return (
    <DragBoard id="sections" onDrop={(id: number, target) => go(placedAt(sections, id, Number(target)))}>
      <List
        isMain
        list={list}
        label={t('Sections')}
        isChosen={({ id }) => id === chosen}
        rowFrame={DropRow}
        columns={[
          { name: t('Drag'), isNameHidden: true, cell: ({ id }) => <Grip id={id} /> },
          {
            name: t('Section'),
            cell: (section) => (
              <span className={section.parent === null ? '' : 'ps-6'}>
                <TermLink
                  noun="sections"
                  id={section.id}
                  chosen={chosen}
                  onKeyDown={(event) => keys(event, section.id)}
                >
                  <SectionMark section={section} />
                </TermLink>
              </span>
            ),
          },
          {
            name: t('Address'),
            hidden: 'narrow',
            cell: ({ slug }) => (
              <bdi className="text-ink-3" dir="ltr">
                {sectionPath(slug)}
              </bdi>
            ),
          },
          { name: t('Published'), align: 'end', cell: ({ stories }) => stories?.out ?? 0 },
          {
            name: t('Order'),
            isNameHidden: true,
            align: 'end',
            cell: (section) => (
              <>
                {arrow(section, -1)}
                {arrow(section, 1)}
              </>
            ),
          },
        ]}
        empty={empty}
        moreName={t('Show more')}
      />
    </DragBoard>
  )
}

/** A row that another is dropped on. */
function DropRow({ row, tr }: { row: DeskSection; tr: ComponentProps<'tr'> }) {
  const { ref, isOver } = useDropTarget(`${row.id}`)
  const over = isOver ? 'not-has-data-lifted:[box-shadow:inset_0_2px_0_var(--color-blue)]' : ''
  return <tr {...tr} ref={ref} className={`has-data-lifted:bg-press ${over} ${tr.className ?? ''}`} />
}

function Grip({ id }: { id: number }) {
  const { ref, listeners, isDragging } = useDragSource(`${id}`, id)
  return (
    <span
      ref={ref}
      className="inline-grid size-control-sm cursor-grab touch-none place-items-center rounded-sm text-ink-2 hover:bg-press hover:text-ink"
      title={t('Drag, or press Alt and an arrow key on its name')}
      aria-hidden="true"
      data-lifted={isDragging || undefined}
      {...listeners}
    >
      <Icon of={GripVertical} />
    </span>
  )
}
