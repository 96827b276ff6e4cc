import type { ComponentProps, ComponentType, ReactNode } from 'react'
import type { RowAction } from '#components/desk/parts/list/row-actions.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import type { Selection } from '#components/desk/parts/list/use-selection.ts'

export type Column<Row> = {
  name: string
  /** The name is for screen readers alone. */
  isNameHidden?: boolean
  cell: (row: Row) => ReactNode
  /** Not shown below 56rem; what it says must then stand in another cell or be dispensable. */
  hidden?: 'narrow'
  isRowHead?: boolean
  align?: 'end'
}

export type ListProps<Row, K extends string | number> = {
  list: DeskList<Row>
  /** Accessible name of the table, and subject of “… could not be loaded”: `The list of deliveries`. */
  label: string
  columns: readonly Column<Row>[]
  /** The key of a row that has no `id`. */
  rowKey?: (row: Row) => K
  /** How a row is named in the names of its actions and of its box. */
  rowName?: (row: Row) => string
  actions?: (row: Row) => readonly RowAction[]
  actionsAs?: 'buttons' | 'menu'
  /** The id of a row's menu button, for dialogs that return the focus to it. */
  menuIdOf?: (row: Row) => string
  selection?: Selection<K>
  /** A row of its own below a row, for what was opened. */
  expanded?: (row: Row) => ReactNode
  isBad?: (row: Row) => boolean
  /** Its details stand beside the list. */
  isChosen?: (row: Row) => boolean
  /** Draws the `tr` of a row that does more than to hold cells, such as one that others are dropped on. */
  rowFrame?: ComponentType<{ row: Row; tr: ComponentProps<'tr'> }>
  /** Null: a list without rows is not shown. */
  empty: { title: string; how?: ReactNode; act?: ReactNode; isSmall?: boolean } | null
  refused?: { title: string; how?: ReactNode }
  /** True for the main list of its page, whose rows J and K move between. */
  isMain?: boolean
  /** Name of the button below the rows: `Older deliveries`. */
  moreName?: string
}

/** The key of a row of a list with these props. */
export const keyOf = <Row, K extends string | number>({ rowKey }: ListProps<Row, K>, row: Row): K =>
  rowKey ? rowKey(row) : (row as { id: K }).id
