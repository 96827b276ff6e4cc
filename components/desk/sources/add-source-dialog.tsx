'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { CircleAlert } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { ApiProblem } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { TextField } from '#components/desk/parts/text-field.tsx'
import { useAddSource } from '#components/desk/sources/use-sources.ts'
import { isWebAddress } from '#domain/document/href.ts'

const fields = z.object({
  name: z.string().trim().min(1, 'Write its name, as readers see it.').max(120),
  homepage: z
    .string()
    .trim()
    .refine((typed) => typed === '' || isWebAddress(typed), 'Write a whole address, which begins with https://.'),
})
type Props = { onMade: (id: number) => void; onClose: () => void; returnFocus: () => void }

/** Creates a source by its name; its terms are set on its page. */
export function AddSourceDialog({ onMade, onClose, returnFocus }: Props) {
  const add = useAddSource(onMade)
  const { register, handleSubmit, formState } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { name: '', homepage: '' },
  })
  const submit = handleSubmit(({ name, homepage }) => add.mutate({ name, homepage: homepage === '' ? null : homepage }))
  const why = add.error instanceof ApiProblem ? add.error.title : add.error && 'It was not added. Try again.'
  return (
    <FormDialog
      title="Add a source"
      onSubmit={() => void submit()}
      onClose={onClose}
      returnFocus={returnFocus}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button className="btn primary" aria-disabled={add.isPending}>
            {add.isPending ? 'Adding it…' : 'Add it'}
          </button>
        </>
      }
    >
      <div className="stack">
        {why && (
          <p className="why" role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            {why}
          </p>
        )}
        <TextField label="Name" autoComplete="off" field={register('name')} why={formState.errors.name?.message} />
        <TextField
          label="Link"
          autoComplete="off"
          field={register('homepage')}
          why={formState.errors.homepage?.message}
        />
      </div>
    </FormDialog>
  )
}
