import { Check } from 'lucide-react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import { msg, t } from '#domain/messages/t.ts'
import { type Action, can, type Role, role } from '#domain/permissions/can.ts'

const ROLES_ROWS = {
  'article.submit': msg('Write, submit for review'),
  'article.publish': msg('Publish, correct, withdraw'),
  'front.edit': msg('Front, sections'),
  'people.manage': msg('People, settings'),
}

const ROLES = { reporter: msg('reporter'), editor: msg('editor'), admin: msg('admin') }

type Row = keyof typeof ROLES_ROWS
const LIST: DeskList<Row> = {
  items: Object.keys(ROLES_ROWS) as Row[],
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
      <SectionTitle>{t('What each role can do')}</SectionTitle>
      <List
        list={LIST}
        label={t('What each role can do')}
        rowKey={(row) => row}
        columns={[
          {
            name: t('Can'),
            isNameHidden: true,
            isRowHead: true,
            cell: (row) => <span className="text-ink-2">{t(ROLES_ROWS[row])}</span>,
          },
          ...role.options.map((one) => ({
            name: t(ROLES[one]),
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
        <span className="sr-only">{t('yes')}</span>
      </span>
    )
  }
  return <span className="text-ink-3">{mayWith('one') ? t('own') : t('no')}</span>
}
