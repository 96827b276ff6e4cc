'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { MakingDialog } from '#components/desk/parts/making-dialog.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import { TextField } from '#components/desk/parts/text-field.tsx'
import { type NewLink, sentence, useInvite } from '#components/desk/people/use-people.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'
import { role } from '#domain/permissions/can.ts'

const fields = z.object({
  name: z.string().trim().min(1, everyScreenWords.errors.nameMissing).max(120),
  email: z.email(everyScreenWords.errors.emailInvalid).max(254),
  role,
})
type Fields = z.infer<typeof fields>
type Props = { onLink: (link: NewLink) => void; onClose: () => void; returnFocus: () => void }

export function InviteDialog({ onLink, onClose, returnFocus }: Props) {
  const invite = useInvite(onLink)
  const { register, handleSubmit, control, formState } = useForm<Fields>({
    resolver: zodResolver(fields),
    defaultValues: { name: '', email: '', role: 'reporter' },
  })
  const { errors } = formState
  const chosen = useWatch({ control, name: 'role' })
  return (
    <MakingDialog
      title={words.invite.title}
      does={words.invite.create}
      isPending={invite.isPending}
      refusal={invite.error && sentence(invite.error)}
      onSubmit={() => void handleSubmit((person) => invite.mutate(person))()}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField label={words.invite.name} autoComplete="off" field={register('name')} why={errors.name?.message} />
      <TextField
        label={words.invite.email}
        type="email"
        autoComplete="off"
        field={register('email')}
        why={errors.email?.message}
      />
      <div className="field">
        <span className="label">{words.invite.role}</span>
        <Controller
          control={control}
          name="role"
          render={({ field }) => (
            <Segmented
              label={words.invite.role}
              value={field.value}
              choices={role.options.map((value) => ({ value, name: everyScreenWords.roles[value] }))}
              onChoose={field.onChange}
            />
          )}
        />
        <small>{words.roleSays[chosen]}</small>
      </div>
    </MakingDialog>
  )
}
