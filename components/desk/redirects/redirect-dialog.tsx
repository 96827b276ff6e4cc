import { useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { TargetSuggestions } from '#components/desk/redirects/target-suggestions.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'
import { REDIRECT_STATUSES, type RedirectStatus } from '#domain/urls/redirect-status.ts'
import { redirectFields, type RedirectView } from '#domain/urls/redirect-views.ts'

const { dialog: words, toasts } = redirectsWords
const ADDRESS = { maxLength: 2_048, autoCapitalize: 'none', spellCheck: false, inputMode: 'url' } as const
const STATUSES = REDIRECT_STATUSES.map((value) => ({ value, name: words.statuses[value] }))

type Props = {
  /** The redirect to change. */
  of?: RedirectView
  /** The old address of a new one, where it is known. */
  from?: string
  onClose: () => void
}
type Draft = { path: string; target: string; status: RedirectStatus }

/** Adds or changes a redirect. Pages with similar addresses are offered as targets. */
export function RedirectDialog({ of, from = '', onClose }: Props) {
  const client = useQueryClient()
  const form = useDeskForm({
    schema: redirectFields,
    start: { path: of?.path ?? from, target: of?.target ?? '', status: of?.status ?? 301 } as Draft,
    bodyOf: ({ path, target, status }) => ({ path, target: status === 410 ? null : target, status }),
    says: { path: words.noPath, target: words.noTarget },
    send: (body) => api.send('POST', '/api/redirects', body),
    onDone: () => {
      toast(toasts.saved)
      void client.invalidateQueries({ queryKey: redirectQueries.all })
      onClose()
    },
  })
  const { path, target, status } = form.watch()
  const settled = useSettled(path.trim())
  const choose = (chosen: string) => form.setValue('target', chosen, { shouldDirty: true, shouldValidate: true })
  return (
    <FormDialog
      form={form}
      title={of ? words.change : words.add}
      does={words.save}
      doing={everyScreenWords.saving}
      onClose={onClose}
    >
      <TextField name="path" label={words.path} hint={words.pathHint} readOnly={of !== undefined} {...ADDRESS} />
      {status !== 410 && (
        <>
          <TextField name="target" label={words.target} hint={words.targetHint} {...ADDRESS} />
          <TargetSuggestions path={settled} chosen={target} onChoose={choose} />
        </>
      )}
      <SelectField name="status" label={words.status} choices={STATUSES} readsAs={Number} />
    </FormDialog>
  )
}
