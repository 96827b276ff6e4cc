import { Check } from 'lucide-react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'
import { type Action, can, type Role, role } from '#domain/permissions/can.ts'

type Row = keyof typeof words.roles.rows
const LIST: DeskList<Row> = {
  items: Object.keys(words.roles.rows) as Row[],
  state: 'ready',
  error: null,
  hasOld: true,
  more: null,
  isReadingMore: false,
  retry: () => undefined,
}

/** Lists what each role may do, as `can` decides it. */
export function RoleTable() {
  return (
    <div className="grid gap-3">
      <SectionTitle>{words.roles.title}</SectionTitle>
      <List
        list={LIST}
        label={words.roles.title}
        rowKey={(row) => row}
        columns={[
          {
            name: words.roles.can,
            isNameHidden: true,
            isRowHead: true,
            cell: (row) => <span className="text-ink-2">{words.roles.rows[row]}</span>,
          },
          ...role.options.map((one) => ({
            name: everyScreenWords.roles[one],
            cell: (row: Row) => <May role={one} action={row} />,
          })),
        ]}
        empty={null}
      />
    </div>
  )
}

function May({ role: own, action }: { role: Role; action: Action }) {
  const somebody = { id: 'one', name: '', role: own }
  const mayWith = (createdBy: string) => can(somebody, action, { createdBy, assignedTo: null, status: 'draft' })
  if (mayWith('another')) {
    return (
      <span className="text-green">
        <Icon of={Check} />
        <span className="sr-only">{everyScreenWords.yes}</span>
      </span>
    )
  }
  return <span className="text-ink-3">{mayWith('one') ? words.roles.own : everyScreenWords.no}</span>
}
