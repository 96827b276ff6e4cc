'use client'
import * as Tabs from '@radix-ui/react-tabs'
import type { ComponentProps, ReactNode } from 'react'
import { TAB, TABS } from '#components/desk/parts/bar/tab-looks.tsx'

type Props<V extends string> = {
  label: string
  value: V
  onChoose: (value: V) => void
  tabs: readonly { value: V; name: ReactNode; panel: ReactNode }[]
  /** Layout of the row of tabs, and props of the panels. */
  className?: string
  panels?: Pick<ComponentProps<'div'>, 'className' | 'tabIndex'>
}

/** Panels of one page, of which one shows; arrow keys move between their tabs. */
export function DeskTabs<V extends string>({ label, value, onChoose, tabs, className = '', panels }: Props<V>) {
  return (
    <Tabs.Root value={value} onValueChange={(next) => onChoose(next as V)}>
      <Tabs.List aria-label={label} className={`${TABS} ${className}`}>
        {tabs.map(({ value: own, name }) => (
          <Tabs.Trigger key={own} value={own} className={TAB}>
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map(({ value: own, panel }) => (
        <Tabs.Content key={own} value={own} {...panels}>
          {panel}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}
