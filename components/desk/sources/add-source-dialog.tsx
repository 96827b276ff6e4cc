'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { CircleAlert } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { ApiProblem } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { TextField } from '#components/desk/parts/text-field.tsx'
import { useAddSource } from '#components/desk/sources/use-sources.ts'
import { sourcesWords } from '#components/desk/words/sources.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'

const words = sourcesWords.adding

const fields = z.object({
  name: z.string().trim().min(1, words.noName).max(120),
  homepage: z
    .string()
    .trim()
    .refine((typed) => typed === '' || isWebAddress(typed), words.wrongLink),
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
  const why = add.error instanceof ApiProblem ? add.error.title : add.error && words.failed
  return (
    <FormDialog
      title={words.title}
      onSubmit={() => void submit()}
      onClose={onClose}
      returnFocus={returnFocus}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel} <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button className="btn primary" aria-disabled={add.isPending}>
            {add.isPending ? words.busy : words.confirm}
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
        <TextField
          label={words.name}
          autoComplete="off"
          field={register('name')}
          why={formState.errors.name?.message}
        />
        <TextField
          label={words.link}
          autoComplete="off"
          field={register('homepage')}
          why={formState.errors.homepage?.message}
        />
      </div>
    </FormDialog>
  )
}
