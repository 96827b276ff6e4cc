import { useId } from 'react'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { quoteQueries } from '#components/desk/queries/quote-queries.ts'
import { VOICE_NAMES } from '#components/desk/quotes/voice-names.ts'
import { t } from '#domain/messages/t.ts'
import { VOICE_KINDS, type Voice, voiceFields } from '#domain/voices/voice-views.ts'

type Props = { voice: Voice; voices: readonly Voice[]; onClose: () => void }

/** Says who somebody is, or that two names are one person. */
export function VoiceDialog({ voice: { name, spellings, kind }, voices, onClose }: Props) {
  const names = useId()
  const form = useDeskForm({
    schema: voiceFields,
    start: { name, kind: kind ?? '', countedAs: '' },
    bodyOf: (values) => ({ ...values, kind: values.kind === '' ? null : values.kind }),
    send: (body) => api.send('PUT', '/api/voices', body),
    renews: [quoteQueries.all],
    onDone: onClose,
    onRefused: () => t('No public story quotes anybody of that name.'),
  })
  const spelled = [name, ...spellings]
  return (
    <FormDialog form={form} title={name} does={t('Save')} doing={t('Saving…')} onClose={onClose}>
      {spelled.length > 1 && (
        <SelectField
          name="name"
          label={t('Which spelling')}
          choices={spelled.map((one) => ({ value: one, name: one }))}
          hint={t('Choose another spelling and save it to count it on its own.')}
        />
      )}
      <SelectField
        name="kind"
        label={t('Who they are')}
        choices={[
          { value: '', name: t(VOICE_NAMES.unknown) },
          ...VOICE_KINDS.map((one) => ({ value: one, name: t(VOICE_NAMES[one]) })),
        ]}
      />
      <TextField
        name="countedAs"
        label={t('Same person as')}
        list={names}
        maxLength={200}
        hint={t('The name that their quotes are counted with. Leave it empty if this name stands alone.')}
      />
      <datalist id={names}>
        {voices.map((one) => one.name !== name && <option key={one.name} value={one.name} aria-label={one.name} />)}
      </datalist>
    </FormDialog>
  )
}
