'use client'
import { CalendarClock, CopyCheck, type LucideIcon } from 'lucide-react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { TERM_TABS } from '#components/desk/taxonomy/term-frame.tsx'
import { TermLink } from '#components/desk/taxonomy/term-link.tsx'
import type { RowsProps, TermItem } from '#components/desk/taxonomy/term-props.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

type Props = RowsProps<TermItem> & { noun: TermNoun; first: string }

/** Lists topics or bylines with the number of their stories and the problems to look at. */
export function TermRows({ noun, list, chosen, empty, first }: Props) {
  return (
    <List
      isMain
      list={list}
      label={t(TERM_TABS[noun])}
      isChosen={({ id }) => id === chosen}
      columns={[
        {
          name: first,
          cell: ({ id, name, role }) => (
            <>
              <TermLink noun={noun} id={id} chosen={chosen}>
                <bdi>{name}</bdi>
              </TermLink>
              {role && <span className="text-ink-3"> {role}</span>}
            </>
          ),
        },
        { name: t('To do'), hidden: 'narrow', cell: (item) => <ToSeeTo item={item} /> },
        { name: t('Published'), align: 'end', cell: ({ stories }) => stories?.out ?? 0 },
        { name: t('Not published'), align: 'end', cell: ({ stories }) => stories?.desk ?? 0 },
      ]}
      empty={empty}
      moreName={t('Show more')}
    />
  )
}

function ToSeeTo({ item: { alike = [], followUp, stories } }: { item: TermItem }) {
  const { said } = useNewsroom()
  const isUnused = stories?.out === 0 && stories.desk === 0
  return (
    <>
      {followUp && <ToDo icon={CalendarClock}>{t('follow up {time}', { time: said(followUp.at) })}</ToDo>}
      {alike.length > 0 && (
        <ToDo icon={CopyCheck}>
          {t('similar to {names}', {
            names: saidList(
              alike.map(({ name }) => name),
              'commas',
            ),
          })}
        </ToDo>
      )}
      {isUnused && <ToDo>{t('unused')}</ToDo>}
    </>
  )
}

const ToDo = ({ icon, children }: { icon?: LucideIcon; children: string }) => (
  <span className="me-3 inline-flex items-center gap-1.5 text-sm text-ink-2">
    {icon && <Icon of={icon} />} {children}
  </span>
)
