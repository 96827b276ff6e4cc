'use client'
import { Fragment, useId, useRef } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import type { ListProps } from '#components/desk/parts/list/list-props.ts'
import { ListHead, ListRow } from '#components/desk/parts/list/list-rows.tsx'
import { useRowKeys } from '#components/desk/parts/list/use-row-keys.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partsWords as words } from '#components/desk/words/parts.ts'

/** A list as a table: its rows with their actions, and what stands there while it loads, is empty or cannot be read. */
export function List<Row, K extends string | number>(props: ListProps<Row, K>) {
  const { list, label, empty, refused, moreName = everyScreenWords.more } = props
  if (list.state === 'refused')
    return (
      <Empty title={refused?.title ?? words.notAllowed} how={refused?.how ?? (refused ? undefined : words.askAdmin)} />
    )
  return (
    <div className="grid gap-4" aria-busy={list.state === 'loading'}>
      <ReadingTrouble what={label} error={list.error} hasOld={list.hasOld} onRetry={list.retry} />
      {list.state === 'loading' && <Skeleton />}
      {list.state === 'empty' && empty && <Empty {...empty} />}
      {list.items.length > 0 && <Table {...props} />}
      {list.more && (
        <p>
          <Button isBusy={list.isReadingMore} onClick={list.more}>
            {list.isReadingMore ? everyScreenWords.loading : moreName}
          </Button>
        </p>
      )}
    </div>
  )
}

function Table<Row, K extends string | number>(props: ListProps<Row, K>) {
  const { list, label, columns, rowKey, selection, actions, expanded, isMain = false } = props
  const table = useRef<HTMLTableElement>(null)
  const id = useId()
  const keys = list.items.map(rowKey)
  useRowKeys(table, keys, selection, isMain)
  const width = columns.length + (selection ? 1 : 0) + (actions ? 1 : 0)
  return (
    <table ref={table} aria-label={label} className="w-full border-collapse text-base phone:text-sm">
      <ListHead {...props} />
      <tbody>
        {list.items.map((row) => {
          const key = rowKey(row)
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
