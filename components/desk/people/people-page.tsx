'use client'
import { CircleAlert, LoaderCircle, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { InviteDialog } from '#components/desk/people/invite-dialog.tsx'
import { LinkDialog } from '#components/desk/people/link-dialog.tsx'
import { PeopleTabs } from '#components/desk/people/people-tabs.tsx'
import { PersonRow } from '#components/desk/people/person-row.tsx'
import { RoleTable } from '#components/desk/people/role-table.tsx'
import { SignInRule } from '#components/desk/people/sign-in-rule.tsx'
import { type NewLink, usePeople, usePersonActs } from '#components/desk/people/use-people.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'

const INVITE_ID = 'invite'
const toInvite = () => document.getElementById(INVITE_ID)?.focus()

/** Lists the accounts and their roles; for admins. `sendsMail`: whether the paper sends invitations by mail. */
export function PeoplePage({ sendsMail }: { sendsMail: boolean }) {
  const list = usePeople()
  const [open, setOpen] = useState<'invite' | NewLink | null>(null)
  const acts = usePersonActs(setOpen)
  const people = list.data?.items
  const mayInvite = people !== undefined
  useKeys({ i: () => mayInvite && setOpen('invite') })
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        {people && <span className="hint hide-s">{counted(people)}</span>}
        <span className="gap" />
        {mayInvite && (
          <button type="button" id={INVITE_ID} className="btn primary" onClick={() => setOpen('invite')}>
            <UserPlus className="i" aria-hidden="true" />
            {words.invite.open} <kbd aria-hidden="true">I</kbd>
          </button>
        )}
      </div>
      <PeopleTabs />
      {list.error ? (
        <NotRead error={list.error} onAgain={() => void list.refetch()} />
      ) : (
        <div className="people" aria-busy={list.isPending}>
          {people ? (
            <table className="ledger">
              <thead>
                <tr>
                  <th scope="col">{words.columns.person}</th>
                  <th scope="col">{words.columns.role}</th>
                  <th scope="col" className="hide-s">
                    {words.columns.factor}
                  </th>
                  <th scope="col">{words.columns.seen}</th>
                  <th scope="col">
                    <span className="hush">{everyScreenWords.more}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <PersonRow key={person.id} person={person} sendsMail={sendsMail} acts={acts} />
                ))}
              </tbody>
            </table>
          ) : (
            <p className="hint">
              <LoaderCircle className="i" aria-hidden="true" /> {words.loading}
            </p>
          )}
          <aside className="stack">
            <RoleTable />
            {people && <SignInRule />}
          </aside>
        </div>
      )}
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
  return words.count(here.length, leading)
}

function NotRead({ error, onAgain }: { error: Error; onAgain: () => void }) {
  if (error instanceof ApiProblem && error.status === 403) {
    return (
      <div className="empty">
        <h2>{words.refused}</h2>
        <p className="lede">{words.refusedHow}</p>
      </div>
    )
  }
  return (
    <Banner
      tone="bad"
      icon={CircleAlert}
      actions={
        <button type="button" className="btn s" onClick={onAgain}>
          {everyScreenWords.tryAgain}
        </button>
      }
    >
      <b>{words.notLoaded}</b> {words.notLoadedWhy}
    </Banner>
  )
}
