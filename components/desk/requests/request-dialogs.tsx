import { useRouter } from 'next/navigation'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CheckField, SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextArea, TextField } from '#components/desk/parts/field/text-field.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { requestQueries } from '#components/desk/queries/request-queries.ts'
import { t } from '#domain/messages/t.ts'
import {
  requestChange,
  requestFields,
  requestRules,
  type RequestRules,
  type RequestView,
} from '#domain/requests/request-views.ts'

const aboutHint = () => t('One a line, as https://… or /article/…')

/** Takes in a request that came by letter or by telephone, and opens it. */
export function NewRequestDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const form = useDeskForm({
    schema: requestFields,
    start: { name: '', address: '', about: '', words: '' },
    says: {
      name: t('Enter who asks.'),
      address: t('Enter an email address, to which you can write.'),
      about: t('Enter the address of at least one story.'),
      words: t('Enter what is asked for, and why.'),
    },
    send: (body) => api.send<{ id: number }>('POST', '/api/requests', body),
    renews: [requestQueries.all],
    onDone: ({ id }) => router.push(`/desk/requests/${id}` as never),
  })
  return (
    <FormDialog form={form} title={t('New request')} does={t('Save')} doing={t('Saving…')} onClose={onClose}>
      <TextField name="name" label={t('Name')} maxLength={120} isRequired />
      <TextField name="address" label={t('Email')} type="email" inputMode="email" isRequired />
      <TextArea name="about" label={t('Addresses of the stories')} rows={2} hint={aboutHint()} isRequired />
      <TextArea name="words" label={t('What is asked for, and why')} rows={6} isRequired />
    </FormDialog>
  )
}

/** Changes the deadline of an open request, and the addresses by which its stories are found. */
export function ChangeDialog({ of: { id, version, about, dueAt }, onClose }: { of: RequestView; onClose: () => void }) {
  const form = useDeskForm({
    schema: requestChange,
    start: { about, dueAt: dueAt as number | null },
    bodyOf: (values) => ({ ...values, version }),
    says: {
      about: t('Enter the address of at least one story.'),
      dueAt: t('Enter the day and time by which it is decided.'),
    },
    send: (body) => api.send('PUT', `/api/requests/${id}`, body),
    renews: [requestQueries.all],
    onDone: onClose,
  })
  return (
    <FormDialog form={form} title={t('Change the request')} does={t('Save')} doing={t('Saving…')} onClose={onClose}>
      <TimeFormField name="dueAt" label={t('Due')} />
      <TextArea name="about" label={t('Addresses of the stories')} rows={3} hint={aboutHint()} isRequired />
    </FormDialog>
  )
}

const dayChoices = (days: readonly number[], current: number) =>
  [...new Set([...days, current])]
    .toSorted((a, b) => a - b)
    .map((n) => ({ value: n, name: t('{n, plural, one {# day} other {# days}}', { n }) }))

/** Sets whether readers have the form, the deadline, and when texts are erased. */
export function RulesDialog({ rules, onClose }: { rules: RequestRules; onClose: () => void }) {
  const form = useDeskForm({
    schema: requestRules,
    start: rules,
    send: (body) => api.send('PUT', '/api/requests/rules', body),
    renews: [requestQueries.all],
    onDone: onClose,
  })
  return (
    <FormDialog form={form} title={t('Requests')} does={t('Save')} doing={t('Saving…')} onClose={onClose}>
      <CheckField
        name="isOpen"
        label={t('Readers can send requests')}
        says={t(
          'By the form at /requests, to which the corrections and the standing pages link. It shows yearly counts too.',
        )}
      />
      <SelectField
        name="dueDays"
        label={t('Deadline')}
        choices={dayChoices([7, 14, 30, 60, 90], rules.dueDays)}
        readsAs={Number}
        hint={t('From receipt. Many laws give a month.')}
      />
      <SelectField
        name="keptDays"
        label={t('Name, address and text are erased')}
        choices={dayChoices([30, 90, 180, 365], rules.keptDays)}
        readsAs={Number}
        hint={t(
          'After the decision. Backups that the server makes keep them up to 14 days more, others until you delete them.',
        )}
      />
    </FormDialog>
  )
}
