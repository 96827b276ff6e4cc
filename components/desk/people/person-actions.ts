import type { RowAction } from '#components/desk/parts/list/row-actions.tsx'
import type { usePersonActs } from '#components/desk/people/use-people.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import { role } from '#domain/permissions/can.ts'

const MAKE_ROLE = { reporter: msg('Make a reporter'), editor: msg('Make an editor'), admin: msg('Make an admin') }

const NOW_HAS_ROLE = {
  reporter: msg('{name} is now reporter.'),
  editor: msg('{name} is now editor.'),
  admin: msg('{name} is now admin.'),
}

type Acts = ReturnType<typeof usePersonActs>

/** The actions on an account that `me` may take. None of them changes what the person wrote. */
export function personActions(person: PersonView, me: { id: string }, sendsMail: boolean, acts: Acts): RowAction[] {
  const { name, state } = person
  const change = (to: Parameters<Acts['change']>[0]['to'], said: string) => () => acts.change({ person, to, said })
  if (state === 'disabled')
    return [{ name: t('Reactivate'), does: change({ disabled: false }, t('{name} can sign in again.', { name })) }]
  const isInvited = state === 'invited'
  const end = (what: 'sessions' | 'second-factor', said: string) => () => acts.end({ person, what, said })
  const listed: (RowAction | false)[] = [
    ...role.options
      .filter((one) => one !== person.role)
      .map((one) => ({
        name: t(MAKE_ROLE[one]),
        does: change({ role: one }, t(NOW_HAS_ROLE[one], { name })),
      })),
    isInvited &&
      sendsMail && { name: t('Send the invitation again'), does: () => acts.reset({ person, isByMail: true }) },
    {
      name: isInvited ? t('New invitation link') : t('Password reset link'),
      does: () => acts.reset({ person, isByMail: false }),
    },
    person.sessions > 0 && {
      name: t('Sign out everywhere'),
      does: end('sessions', t('{name} is signed out everywhere.', { name })),
    },
    person.secondFactor &&
      person.id !== me.id && {
        name: t('Remove second factor'),
        does: end(
          'second-factor',
          t('{name} is signed out, and signs in with the password alone until they set up a second factor again.', {
            name,
          }),
        ),
      },
    isInvited
      ? {
          name: t('Revoke the invitation'),
          does: change({ disabled: true }, t('The invitation of {name} no longer works.', { name })),
        }
      : {
          name: t('Deactivate'),
          does: change({ disabled: true }, t('{name} is signed out everywhere and can no longer sign in.', { name })),
        },
  ]
  return listed.filter((one) => one !== false)
}
