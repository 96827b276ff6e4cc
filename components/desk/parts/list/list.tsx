'use client'
import { Fragment, type ReactNode, useId, useRef } from 'react'
import { keyOf, type ListProps } from '#components/desk/parts/list/list-props.ts'
import { ListHead, ListRow } from '#components/desk/parts/list/list-rows.tsx'
import { ListStates } from '#components/desk/parts/list/list-states.tsx'
import { useRowKeys } from '#components/desk/parts/list/use-row-keys.ts'

/** A list as a table: its rows with their actions, and what stands there while it loads, is empty or cannot be read. */
export function List<Row extends { id: string | number }, K extends string | number>(
  props: ListProps<Row, K>,
): ReactNode
export function List<Row, K extends string | number>(props: ListProps<Row, K> & { rowKey: (row: Row) => K }): ReactNode
export function List<Row, K extends string | number>(props: ListProps<Row, K>) {
  return (
    <ListStates {...props}>
      <Table {...props} />
    </ListStates>
  )
}

function Table<Row, K extends string | number>(props: ListProps<Row, K>) {
  const { list, label, columns, selection, actions, expanded, isMain = false } = props
  const table = useRef<HTMLTableElement>(null)
  const id = useId()
  const keys = list.items.map((row) => keyOf(props, row))
  useRowKeys(table, keys, selection, isMain)
  const width = columns.length + (selection ? 1 : 0) + (actions ? 1 : 0)
  return (
    <table ref={table} aria-label={label} className="w-full border-collapse text-base phone:text-sm">
      <ListHead {...props} />
      <tbody>
        {list.items.map((row) => {
          const key = keyOf(props, row)
          const more = expanded?.(row)
          return (
            <Fragment key={key}>
              <ListRow {...props} row={row} id={props.menuIdOf?.(row) ?? `${id}-${key}`} />
              {more != null && more !== false && (
                <tr>
                  <td colSpan={width} className="border-b border-rule py-2">
                    {more}
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
