import { Check } from 'lucide-react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import { msg, t } from '#domain/messages/t.ts'
import { type Action, can, type Role, role } from '#domain/permissions/can.ts'
import { ROLE_NAMES } from '#domain/permissions/role-names.ts'

const ROWS = {
  'article.submit': msg('Write, submit for review'),
  'article.publish': msg('Publish, correct, withdraw'),
  'front.edit': msg('Front, sections'),
  'people.manage': msg('People, settings'),
}

type Row = keyof typeof ROWS
const LIST: DeskList<Row> = {
  items: Object.keys(ROWS) as Row[],
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
            name: t('Can', {}, 'heading of what a role can do'),
            isNameHidden: true,
            isRowHead: true,
            cell: (row) => <span className="text-ink-2">{t(ROWS[row])}</span>,
          },
          ...role.options.map((one) => ({
            name: t(ROLE_NAMES[one]),
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
  return <span className="text-ink-3">{mayWith('one') ? t('own', {}, 'stories that a role can change') : t('no')}</span>
}
