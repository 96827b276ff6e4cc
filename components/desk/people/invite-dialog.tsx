'use client'
import { type KeyboardEvent, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { z } from 'zod'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { SegmentedField } from '#components/desk/parts/field/choice-fields.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { TextArea } from '#components/desk/parts/field/text-field.tsx'
import { type DeskForm, useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { inviteAll, type Invited } from '#components/desk/people/invite-all.ts'
import { InvitedLinks } from '#components/desk/people/invited-links.tsx'
import type { NewLink } from '#components/desk/people/use-people.ts'
import { peopleQueries } from '#components/desk/queries/people-queries.ts'
import { msg, t } from '#domain/messages/t.ts'
import { role } from '#domain/permissions/can.ts'
import { readInvitees } from '#domain/permissions/read-invitees.ts'
import { ROLE_NAMES } from '#domain/permissions/role-names.ts'

const ROLE_SAYS = {
  reporter: msg('Writes stories and submits them for review.'),
  editor: msg('Does everything with stories and pages: publishes, corrects, withdraws.'),
  admin: msg('The same, plus people, settings and restoring.'),
}

const schema = z.strictObject({
  text: z.string().refine((text) => readInvitees(text).length > 0, {
    error: () => t('Enter an email address, such as ana@paper.example.'),
  }),
  role,
})
type Fields = z.infer<typeof schema>
const START: Fields = { text: '', role: 'reporter' }

type Props = {
  /** Whether the paper sends mail: an invitation is a letter then, otherwise a link to pass on. */
  sendsMail: boolean
  onLink: (link: NewLink) => void
  onClose: () => void
  returnFocus: () => void
}

/** Invites one person or several. Addresses that were refused stay in the field with their reasons. */
export function InviteDialog({ sendsMail, onLink, onClose, returnFocus }: Props) {
  const [links, setLinks] = useState<NewLink[]>([])
  const done = ({ links: made, left }: Invited) => {
    const all = [...links, ...made]
    const [only] = all
    showLeft(form, left)
    if (sendsMail && made.length > 0) toast.success(sentWords(made))
    if (sendsMail && left.length === 0) return onClose()
    if (!sendsMail && left.length === 0 && only && all.length === 1) return onLink(only)
    if (!sendsMail) setLinks(all)
  }
  const form: DeskForm<Fields> = useDeskForm({
    schema,
    start: START,
    send: inviteAll,
    renews: [peopleQueries.accounts().queryKey],
    onDone: done,
  })
  const text = useWatch({ control: form.control, name: 'text' })
  const chosen = useWatch({ control: form.control, name: 'role' })
  const count = readInvitees(text).length
  const isOver = links.length > 0 && text.trim() === ''
  const submit = isOver ? onClose : form.submit
  const n = Math.max(1, count)
  const does = sendsMail
    ? t('{n, plural, one {Send invitation} other {Send # invitations}}', { n })
    : t('{n, plural, one {Create link} other {Create # links}}', { n })
  return (
    <FormDialog
      form={{ ...form, submit }}
      title={t('Invite people')}
      does={isOver ? t('Done') : does}
      {...(sendsMail && { doing: t('Sending…') })}
      staysWhileBusy
      onClose={onClose}
      returnFocus={returnFocus}
    >
      {links.length > 0 && <InvitedLinks links={links} />}
      <TextArea
        name="text"
        label={t('Email addresses')}
        hint={t('One a line, or with commas between; also “Ana Brekken <ana@paper.example>”. Ctrl+Enter sends.')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        readOnly={form.isPending}
        onKeyDown={(event) => onSendKeys(event, submit)}
      />
      <SegmentedField
        name="role"
        label={t('Role')}
        hint={t(ROLE_SAYS[chosen])}
        choices={role.options.map((value) => ({ value, name: t(ROLE_NAMES[value]) }))}
      />
      <p className={HINT}>
        {sendsMail
          ? t('Each of them gets a letter with a link that works once, for 72 hours.')
          : t(
              'This paper sends no mail (SMTP_URL is not set). You get a link for each of them, to pass on in a way that only they can read.',
            )}
      </p>
    </FormDialog>
  )
}

const sentWords = ([one, ...others]: Invited['links']): string =>
  one !== undefined && others.length === 0
    ? t('The invitation of {name} is on its way.', { name: one.name })
    : t('{n, plural, one {# invitation is on its way.} other {# invitations are on their way.}}', {
        n: others.length + 1,
      })

/** Leaves those in the field who were not invited, with the reasons. */
function showLeft(form: DeskForm<Fields>, left: Invited['left']): void {
  form.reset({ ...form.getValues(), text: left.map(({ written }) => written).join('\n') })
  if (left.length === 0) return
  const message = left.map(({ written, why }) => t('{written}: {why}', { written, why })).join('\n')
  form.setError('text', { type: 'refused', message }, { shouldFocus: true })
}

/** Ctrl or Cmd and Enter send. */
function onSendKeys(event: KeyboardEvent, send: () => void): void {
  if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  send()
}
