'use client'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { InviteDialog } from '#components/desk/people/invite-dialog.tsx'
import { LinkDialog } from '#components/desk/people/link-dialog.tsx'
import { PeopleTabs } from '#components/desk/people/people-tabs.tsx'
import { personActions } from '#components/desk/people/person-actions.ts'
import { personColumns } from '#components/desk/people/person-columns.tsx'
import { RoleTable } from '#components/desk/people/role-table.tsx'
import { SignInRule } from '#components/desk/people/sign-in-rule.tsx'
import { type NewLink, usePersonActs } from '#components/desk/people/use-people.ts'
import { peopleQueries } from '#components/desk/queries/people-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'
import type { PersonView } from '#domain/newsroom-views.ts'

const INVITE_ID = 'invite'
const toInvite = () => document.getElementById(INVITE_ID)?.focus()

/** Lists the accounts and their roles; for admins. `sendsMail`: whether the paper sends invitations by mail. */
export function PeoplePage({ sendsMail }: { sendsMail: boolean }) {
  const { me } = useNewsroom()
  const list = useList(peopleQueries.accounts())
  const [open, setOpen] = useState<'invite' | NewLink | null>(null)
  const acts = usePersonActs(setOpen)
  const isRead = list.hasOld && list.state !== 'refused'
  useKeys({ i: () => isRead && setOpen('invite') })
  return (
    <>
      <Bar title={t('People')} hint={isRead ? counted(list.items) : undefined}>
        {isRead && (
          <Button id={INVITE_ID} kind="primary" icon={UserPlus} keys="I" onClick={() => setOpen('invite')}>
            {t('Invite…')}
          </Button>
        )}
      </Bar>
      <PeopleTabs />
      <PageBody>
        <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-start gap-12 max-[64rem]:grid-cols-[minmax(0,1fr)]">
          <List
            isMain
            list={list}
            label={t('The list of people')}
            columns={personColumns()}
            rowName={({ name }) => name}
            actions={(person) => personActions(person, me, sendsMail, acts)}
            actionsAs="menu"
            refused={{
              title: t('Only admins can see who has an account.'),
              how: t('Ask one of them to invite somebody, or to change your role.'),
            }}
            empty={null}
          />
          {list.state !== 'refused' && (
            <aside className="grid gap-4">
              <RoleTable />
              {isRead && <SignInRule />}
            </aside>
          )}
        </div>
      </PageBody>
      {open === 'invite' && (
        <InviteDialog sendsMail={sendsMail} onLink={setOpen} onClose={() => setOpen(null)} returnFocus={toInvite} />
      )}
      {open !== null && open !== 'invite' && (
        <LinkDialog {...open} onClose={() => setOpen(null)} returnFocus={toInvite} />
      )}
    </>
  )
}

function counted(people: readonly PersonView[]): string {
  const here = people.filter(({ state }) => state !== 'disabled')
  const leading = here.filter(({ role }) => role !== 'reporter').length
  return t('{people, plural, one {# person} other {# people}}, {leading, number} of them editors or admins', {
    people: here.length,
    leading,
  })
}
