'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { sentence, useMakeKey } from '#components/desk/account/use-account.ts'
import { MakingDialog } from '#components/desk/parts/making-dialog.tsx'
import { TextField } from '#components/desk/parts/text-field.tsx'
import type { KeyScope } from '#domain/permissions/can.ts'

export const SCOPE_SAYS: Record<KeyScope, { name: string; says: string }> = {
  read: { name: 'read', says: 'Everything that you may read. Every key does.' },
  write: { name: 'write', says: 'Begin and change stories, add pictures, notes and topics.' },
  publish: { name: 'publish', says: 'Publish, schedule and withdraw.' },
  arrange: { name: 'arrange', says: 'The front, sections, bylines, sources and redirects.' },
}
const LIVES = [30, 90, 366] as const

const fields = z.object({
  name: z.string().trim().min(1, 'Say what the key is for, such as “the tide tables”.').max(120),
  write: z.boolean(),
  publish: z.boolean(),
  arrange: z.boolean(),
  days: z.string(),
})
type Fields = z.infer<typeof fields>
const CHOICES = ['write', 'publish', 'arrange'] as const

type Props = { onMade: (name: string, key: string) => void; onClose: () => void; returnFocus: () => void }

export function MakeKeyDialog({ onMade, onClose, returnFocus }: Props) {
  const id = useId()
  const make = useMakeKey()
  const { register, handleSubmit, formState } = useForm<Fields>({
    resolver: zodResolver(fields),
    defaultValues: { name: '', write: false, publish: false, arrange: false, days: '90' },
  })
  const send = handleSubmit(({ name, days, ...is }) => {
    const scopes = CHOICES.filter((scope) => is[scope])
    const input = { name, scopes, days: days === '' ? null : Number(days) }
    make.mutate(input, { onSuccess: ({ key }) => onMade(name, key) })
  })
  return (
    <MakingDialog
      title="A key for a script"
      does="Make the key"
      isPending={make.isPending}
      refusal={make.error && sentence(make.error)}
      onSubmit={() => void send()}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField
        label="What it is for"
        autoComplete="off"
        field={register('name')}
        why={formState.errors.name?.message}
      />
      <fieldset className="field">
        <legend className="label">It may read, and also</legend>
        {CHOICES.map((scope) => (
          <label className="tick" key={scope}>
            <input type="checkbox" {...register(scope)} />
            <span>
              <b>{SCOPE_SAYS[scope].name}</b>
              <br />
              <small>{SCOPE_SAYS[scope].says}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id}>It works for</label>
        <select id={id} {...register('days')}>
          {LIVES.map((days) => (
            <option key={days} value={days}>
              {days === 366 ? 'a year' : `${days} days`}
            </option>
          ))}
          <option value="">until it is ended</option>
        </select>
        <small>People, settings and your own account are for no key.</small>
      </div>
    </MakingDialog>
  )
}
