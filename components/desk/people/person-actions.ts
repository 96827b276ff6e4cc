import type { RowAction } from '#components/desk/parts/list/row-actions.tsx'
import type { usePersonActs } from '#components/desk/people/use-people.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import { role } from '#domain/permissions/can.ts'

type Acts = ReturnType<typeof usePersonActs>

/** The actions on an account that `me` may take. None of them changes what the person wrote. */
export function personActions(person: PersonView, me: { id: string }, sendsMail: boolean, acts: Acts): RowAction[] {
  const { name, state } = person
  const { actions, done } = words
  const change = (to: Parameters<Acts['change']>[0]['to'], said: string) => () => acts.change({ person, to, said })
  if (state === 'disabled')
    return [{ name: actions.reactivate, does: change({ disabled: false }, done.reactivated(name)) }]
  const isInvited = state === 'invited'
  const end = (what: 'sessions' | 'second-factor', said: string) => () => acts.end({ person, what, said })
  const listed: (RowAction | false)[] = [
    ...role.options
      .filter((one) => one !== person.role)
      .map((one) => ({
        name: actions.makeRole[one],
        does: change({ role: one }, done.role(name, everyScreenWords.roles[one])),
      })),
    isInvited && sendsMail && { name: actions.sendAgain, does: () => acts.reset({ person, isByMail: true }) },
    { name: isInvited ? actions.newLink : actions.passwordLink, does: () => acts.reset({ person, isByMail: false }) },
    person.sessions > 0 && { name: actions.signOut, does: end('sessions', done.signedOut(name)) },
    person.secondFactor &&
      person.id !== me.id && { name: actions.removeFactor, does: end('second-factor', done.factorRemoved(name)) },
    isInvited
      ? { name: actions.revoke, does: change({ disabled: true }, done.revoked(name)) }
      : { name: actions.deactivate, does: change({ disabled: true }, done.deactivated(name)) },
  ]
  return listed.filter((one) => one !== false)
}
