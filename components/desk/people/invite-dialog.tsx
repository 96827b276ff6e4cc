'use client'
import { useId, useState } from 'react'
import { toast } from 'sonner'
import { MakingDialog } from '#components/desk/parts/making-dialog.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import { InvitedLinks } from '#components/desk/people/invited-links.tsx'
import { InviteesField } from '#components/desk/people/invitees-field.tsx'
import { type Left, useInvite } from '#components/desk/people/use-invite.ts'
import type { NewLink } from '#components/desk/people/use-people.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'
import { type Role, role } from '#domain/permissions/can.ts'
import { readInvitees } from '#domain/permissions/read-invitees.ts'

type Props = {
  /** Whether the paper sends mail: an invitation is a letter then, otherwise a link to pass on. */
  sendsMail: boolean
  onLink: (link: NewLink) => void
  onClose: () => void
  returnFocus: () => void
}

/** Invites one person or several. Addresses that were refused stay in the field with their reasons. */
export function InviteDialog({ sendsMail, onLink, onClose, returnFocus }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Role>('reporter')
  const [links, setLinks] = useState<NewLink[]>([])
  const [left, setLeft] = useState<Left[]>([])
  const invite = useInvite((done) => {
    const made = [...links, ...done.links]
    const [only] = made
    setLeft(done.left)
    setText(done.left.map(({ written }) => written).join('\n'))
    if (sendsMail && done.links.length > 0) toast.success(words.invite.sent(done.links.map(({ name }) => name)))
    if (sendsMail && done.left.length === 0) return onClose()
    if (!sendsMail && done.left.length === 0 && only && made.length === 1) return onLink(only)
    if (!sendsMail) setLinks(made)
  })
  const count = readInvitees(text).length
  const send = () => {
    if (invite.isPending) return
    if (count === 0 && links.length > 0) return onClose()
    if (count === 0) return setLeft([{ written: '', why: everyScreenWords.errors.emailInvalid }])
    invite.mutate({ text, role: chosen })
  }
  const isOver = links.length > 0 && text.trim() === ''
  const does = sendsMail ? words.invite.send(count) : words.invite.create(count)
  return (
    <MakingDialog
      title={words.invite.title}
      does={isOver ? everyScreenWords.done : does}
      {...(sendsMail && { doing: words.invite.sending })}
      isPending={invite.isPending}
      staysWhilePending
      refusal={null}
      onSubmit={send}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      {links.length > 0 && <InvitedLinks links={links} />}
      <InviteesField id={id} value={text} left={left} isReadOnly={invite.isPending} onChange={setText} onSend={send} />
      <div className="field">
        <span className="label">{words.invite.role}</span>
        <Segmented
          label={words.invite.role}
          value={chosen}
          choices={role.options.map((value) => ({ value, name: everyScreenWords.roles[value] }))}
          onChoose={setChosen}
        />
        <small>{words.roleSays[chosen]}</small>
      </div>
      <p className="hint">{sendsMail ? words.invite.byMail : words.invite.byLink}</p>
    </MakingDialog>
  )
}
