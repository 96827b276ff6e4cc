import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { TargetSuggestions } from '#components/desk/redirects/target-suggestions.tsx'
import { msg, t } from '#domain/messages/t.ts'
import { REDIRECT_STATUSES, type RedirectStatus } from '#domain/urls/redirect-status.ts'
import { redirectFields, type RedirectView } from '#domain/urls/redirect-views.ts'

const STATUSES = {
  '301': msg('Moved for good (301)'),
  '302': msg('For now (302)'),
  '307': msg('For now, same method (307)'),
  '308': msg('Moved for good, same method (308)'),
  '410': msg('Gone (410)'),
}

const ADDRESS = { maxLength: 2_048, autoCapitalize: 'none', spellCheck: false, inputMode: 'url' } as const

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
  const form = useDeskForm({
    schema: redirectFields,
    start: { path: of?.path ?? from, target: of?.target ?? '', status: of?.status ?? 301 } as Draft,
    bodyOf: ({ path, target, status }) => ({ path, target: status === 410 ? null : target, status }),
    says: { path: t('Enter the old address.'), target: t('Enter where it leads, or choose “Gone”.') },
    send: (body) => api.send('POST', '/api/redirects', body),
    renews: [redirectQueries.all],
    done: t('The redirect was saved.'),
    onDone: onClose,
  })
  const { path, target, status } = form.watch()
  const settled = useSettled(path.trim())
  const choose = (chosen: string) => form.setValue('target', chosen, { shouldDirty: true, shouldValidate: true })
  return (
    <FormDialog
      form={form}
      title={of ? t('Change the redirect') : t('Add a redirect')}
      does={t('Save redirect')}
      doing={t('Saving…')}
      onClose={onClose}
    >
      <TextField
        name="path"
        label={t('Old address')}
        hint={t('A path such as /2019/05/the-quay, or a whole address. Case and the last slash do not matter.')}
        readOnly={of !== undefined}
        {...ADDRESS}
      />
      {status !== 410 && (
        <>
          <TextField
            name="target"
            label={t('Leads to')}
            hint={t('A path of this site, or a whole address that begins with https://')}
            {...ADDRESS}
          />
          <TargetSuggestions path={settled} chosen={target} onChoose={choose} />
        </>
      )}
      <SelectField
        name="status"
        label={t('Status')}
        choices={REDIRECT_STATUSES.map((value) => ({ value, name: t(STATUSES[value]) }))}
        readsAs={Number}
      />
    </FormDialog>
  )
}
