'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { useMakeKey } from '#components/desk/account/use-account.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { MakingDialog } from '#components/desk/parts/making-dialog.tsx'
import { TextField } from '#components/desk/parts/text-field.tsx'
import { accountWords as words } from '#components/desk/words/account.ts'

const LIVES = [30, 90, 366] as const

const fields = z.object({
  name: z.string().trim().min(1, words.newKey.nameMissing).max(120),
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
      title={words.newKey.title}
      does={words.newKey.create}
      isPending={make.isPending}
      refusal={make.error && errorSentence(make.error)}
      onSubmit={() => void send()}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField
        label={words.newKey.name}
        autoComplete="off"
        field={register('name')}
        why={formState.errors.name?.message}
      />
      <fieldset className="field">
        <legend className="label">{words.newKey.scopes}</legend>
        {CHOICES.map((scope) => (
          <label className="tick" key={scope}>
            <input type="checkbox" {...register(scope)} />
            <span>
              <b>{words.keys.scopes[scope].name}</b>
              <br />
              <small>{words.keys.scopes[scope].says}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{words.newKey.expires}</label>
        <select id={id} {...register('days')}>
          {LIVES.map((days) => (
            <option key={days} value={days}>
              {words.newKey.expiresIn(days)}
            </option>
          ))}
          <option value="">{words.newKey.noExpiry}</option>
        </select>
        <small>{words.newKey.limits}</small>
      </div>
    </MakingDialog>
  )
}
