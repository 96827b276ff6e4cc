import type { ComponentProps } from 'react'
import { type Column, keyOf, type ListProps } from '#components/desk/parts/list/list-props.ts'
import { RowButtons, RowMenu } from '#components/desk/parts/list/row-actions.tsx'
import { t } from '#domain/messages/t.ts'

const HEAD =
  'border-b-2 border-ink py-1 pe-3 text-xs font-semibold text-ink-3 whitespace-nowrap last:pe-0 phone:not-last:pe-2 phone:whitespace-normal'
const CELL =
  'border-b border-rule py-[0.4375rem] pe-3 align-top font-normal last:pe-0 phone:not-last:pe-2 phone:first:wrap-anywhere'
const looks = <Row,>({ hidden, align }: Column<Row>) =>
  `${hidden === 'narrow' ? 'narrow:hidden' : ''} ${align === 'end' ? 'text-end whitespace-nowrap' : 'text-start'}`

/** The names of the columns, and a box that selects every row in view. */
export function ListHead<Row, K extends string | number>({ list, columns, actions, selection }: ListProps<Row, K>) {
  const isAll = selection !== undefined && selection.ids.size === list.items.length
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className={`${HEAD} w-7 text-start`}>
            <input
              type="checkbox"
              className="m-1 size-4"
              aria-label={t('Select all')}
              checked={isAll}
              ref={(box) => {
                if (box) box.indeterminate = selection.ids.size > 0 && !isAll
              }}
              onChange={isAll ? selection.clear : selection.all}
            />
          </th>
        )}
        {columns.map((column) => (
          <th scope="col" key={column.name} className={`${HEAD} ${looks(column)}`}>
            {column.isNameHidden ? <span className="sr-only">{column.name}</span> : column.name}
          </th>
        ))}
        {actions && (
          <th scope="col" className={`${HEAD} text-start`}>
            <span className="sr-only">{t('Actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

type RowProps<Row, K extends string | number> = ListProps<Row, K> & { row: Row; id: string }

/** A row with its box, its cells and its actions. */
export function ListRow<Row, K extends string | number>(props: RowProps<Row, K>) {
  const { row, id, columns, rowName, actions, actionsAs = 'buttons', selection, isBad, isChosen, isMain } = props
  const Frame = props.rowFrame ?? PlainRow
  const key = keyOf(props, row)
  const name = rowName?.(row) ?? ''
  const wash = isBad?.(row) ? 'bg-red-wash' : isChosen?.(row) ? 'bg-blue-wash' : ''
  const cells = (
    <>
      {selection && (
        <td className={`${CELL} text-start`}>
          <input
            type="checkbox"
            className="m-1 size-4"
            aria-label={t('Select {name}', { name })}
            checked={selection.ids.has(key)}
            onChange={(event) => selection.toggle(key, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </td>
      )}
      {columns.map((column) =>
        column.isRowHead ? (
          <th scope="row" key={column.name} className={`${CELL} ${looks(column)}`}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.name} className={`${CELL} ${looks(column)}`}>
            {column.cell(row)}
          </td>
        ),
      )}
      {actions && (
        <td className={`${CELL} ${actionsAs === 'menu' ? 'text-end' : 'text-start'}`}>
          {actionsAs === 'menu' ? (
            <RowMenu actions={actions(row)} rowName={name} id={id} />
          ) : (
            <RowButtons actions={actions(row)} rowName={name} />
          )}
        </td>
      )}
    </>
  )
  const tr = { 'data-row': key, tabIndex: isMain ? -1 : undefined, className: wash, children: cells }
  return <Frame row={row} tr={tr} />
}

const PlainRow = <Row,>({ tr }: { row: Row; tr: ComponentProps<'tr'> }) => <tr {...tr} />
