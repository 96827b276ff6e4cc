'use client'
import { type ReactNode, useState } from 'react'
import { ImportList } from '#components/desk/imports/import-list.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { t } from '#domain/messages/t.ts'

const ROWS_AT_FIRST = 25
/** Longer lists are closed at first, so that the whole map is seen at a glance. */
const MOST_OPEN = 12
const MAP_CONTROL = `w-full ${CONTROL}`
const CELL =
  'border-b border-rule py-[0.4375rem] pe-3 text-start font-normal last:pe-0 thumb:border-0 thumb:py-0.75 thumb:pe-0 thumb:empty:hidden'

type Props<Row> = {
  title: string
  /** Each row with its name in the export. */
  rows: Readonly<Record<string, Row>>
  columns: readonly string[]
  /** Shown with the name. */
  about?: (name: string) => ReactNode
  cells: (name: string, row: Row) => readonly ReactNode[]
}

/** A list of the map with its controls. In a narrow window each row is a block, because its columns do not fit. */
export function MapTable<Row>({ title, rows, columns, about, cells }: Props<Row>) {
  const [isWhole, setWhole] = useState(false)
  const all = Object.entries(rows)
  if (all.length === 0) return null
  const visible = isWhole ? all : all.slice(0, ROWS_AT_FIRST)
  return (
    <ImportList title={title} count={all.length} isOpen={all.length <= MOST_OPEN}>
      <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] justify-items-start gap-2 px-4 py-2">
        <legend className="sr-only">{title}</legend>
        <table className="w-full border-collapse thumb:block thumb:[&_:is(tbody,tr,th,td)]:block">
          <thead className="thumb:sr-only">
            <tr>
              {columns.map((name) => (
                <th
                  scope="col"
                  key={name}
                  className="border-b-2 border-ink py-1 pe-3 text-start text-xs font-semibold whitespace-nowrap text-ink-3"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {visible.map(([name, row]) => (
              <tr key={name} className="thumb:border-b thumb:border-rule thumb:py-2">
                <th scope="row" className={`${CELL} align-top wrap-anywhere text-ink-2`}>
                  {name} {about?.(name)}
                </th>
                {cells(name, row).map((cell, n) => (
                  <td key={columns[n + 1]} className={`${CELL} align-middle`}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {visible.length < all.length && (
          <Button size="small" onClick={() => setWhole(true)}>
            {t('Show all {n, number}', { n: all.length })}
          </Button>
        )}
      </fieldset>
    </ImportList>
  )
}

type ChoiceProps<T extends string> = {
  label: string
  value: T
  choices: readonly (readonly [T, string])[]
  onChange: (value: T) => void
}

/** A choice in a cell of the map. */
export function MapChoice<T extends string>({ label, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <select
      className={MAP_CONTROL}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {choices.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  )
}

type NameProps = { label: string; value: string; onChange: (name: string) => void }

/** A name in a cell of the map. */
export const MapName = ({ label, value, onChange }: NameProps) => (
  <input
    className={MAP_CONTROL}
    aria-label={label}
    maxLength={200}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
)
