'use client'
import { Plus } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import type { ListProps } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'

type Props<Row, K extends string | number> = Omit<ListProps<Row, K>, 'isMain'> &
  Pick<ComponentProps<typeof Bar>, 'back' | 'hint'> & {
    title: string
    /** Adds a row, also by the key I: a button in the bar, or among the words of an empty list. */
    add?: { name: string; does: () => void; isBusy?: boolean } | undefined
    /** Other buttons of the bar. */
    acts?: ReactNode
    /** Views and filters, between the bar and the list. */
    above?: ReactNode
    /** Stands above the rows, with their margins. */
    intro?: ReactNode
    /** Dialogs. */
    children?: ReactNode
  }

/** A page that is a list: its bar, the list with all its states, and a button that adds a row. */
export function ListPage<Row extends { id: string | number }, K extends string | number>(props: Props<Row, K>) {
  const { title, back, hint, add, acts, above, intro, children, ...table } = props
  const { list, empty } = table
  useKeys({ i: () => list.hasOld && add?.does() })
  const button = add && (
    <Button kind="primary" icon={Plus} keys="I" isBusy={add.isBusy === true} onClick={add.does}>
      {add.name}
    </Button>
  )
  return (
    <>
      <Bar title={title} back={back} hint={hint}>
        {acts}
        {list.items.length > 0 && button}
      </Bar>
      {above}
      <PageBody>
        {intro}
        <List {...table} isMain empty={empty && { act: button, ...empty }} />
      </PageBody>
      {children}
    </>
  )
}
