'use client'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { AuthorLinks } from '#components/desk/taxonomy/author-links.tsx'
import { PortraitField } from '#components/desk/taxonomy/portrait-field.tsx'
import type { FieldProps, TermForm } from '#components/desk/taxonomy/term-facts.tsx'
import type { DeskAuthor } from '#domain/article/desk-views.ts'
import { msg, t } from '#domain/messages/t.ts'
import { authorPath } from '#domain/urls/paths.ts'

export const AUTHOR_FORM: TermForm<DeskAuthor> = {
  noun: 'authors',
  path: authorPath,
  fields: [
    {
      name: 'role',
      label: msg('Role', 'of a journalist'),
      hint: msg('Such as “Harbour correspondent”.'),
      maxLength: 120,
    },
    { name: 'bio', label: msg('Biography'), maxLength: 2_000, rows: 5, isSerif: true },
    { name: 'portrait', own: PortraitField },
    { name: 'links', own: AuthorLinks },
  ],
  more: { title: msg('Account'), note: msg('not shown to readers'), own: AccountField },
  again: ({ name, slug, role, bio, portrait, links, personId }) => ({
    name,
    slug,
    role,
    bio,
    portrait,
    links,
    personId,
  }),
}

/** The account that belongs to a byline: a reporter's new stories begin with it. */
function AccountField({ item: { personId }, save }: FieldProps<DeskAuthor>) {
  const colleagues = useColleagues().map(({ id, name }) => ({ value: id, name }))
  const isHere = personId === null || colleagues.some((one) => one.value === personId)
  const blocked = isHere ? [] : [{ value: personId, name: t('a blocked account') }]
  return (
    <SavedField
      label={t('Account of this byline')}
      hint={t('New stories by this person begin with this byline.')}
      value={personId ?? ''}
      choices={[{ value: '', name: t('no account') }, ...blocked, ...colleagues]}
      onSave={(value) => save({ personId: value || null })}
    />
  )
}
