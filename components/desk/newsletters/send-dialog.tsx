'use client'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { RadioGroup } from '#components/desk/parts/field/choice-fields.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

const schema = z.strictObject({ version: z.int(), at: z.int().nullable() })

type Props = {
  edition: Pick<EditionView, 'id' | 'list' | 'readers'>
  version: number
  /** The draft is not saved yet. */
  isUnsaved: boolean
  onClose: () => void
}

/** Sends an edition now, or at a time. */
export function SendDialog({ edition: { id, list, readers }, version, isUnsaved, onClose }: Props) {
  const { said } = useNewsroom()
  const form = useDeskForm({
    schema,
    start: { when: 'now', at: null as number | null },
    // Without a time `at` is no number, which the schema refuses at its field.
    bodyOf: ({ when, at }) => ({ version, at: when === 'now' ? null : (at ?? undefined) }),
    says: { at: t('Choose a day and a time.') },
    send: (body) => api.send('POST', `/api/editions/${id}/schedule`, body),
    renews: [newsletterQueries.all],
    done: (_, { at }) =>
      at === null ? t('It is being sent.') : t('The edition is scheduled for {time}.', { time: said(at) }),
    onDone: onClose,
  })
  const isNow = useWatch({ control: form.control, name: 'when' }) === 'now'
  return (
    <FormDialog
      form={form}
      title={t('Send this edition')}
      describe={t(
        '{list} has {n, plural, one {# reader} other {# readers}}. A letter that is sent cannot be taken back.',
        {
          list: list.name,
          n: readers,
        },
      )}
      does={isNow ? t('Send now') : t('Schedule')}
      doing={t('Sending…')}
      isOff={isUnsaved}
      {...(isUnsaved && { note: t('It is being saved.') })}
      onClose={onClose}
    >
      <RadioGroup
        name="when"
        label={t('When')}
        choices={[
          { value: 'now', name: t('now') },
          { value: 'later', name: t('at a time') },
        ]}
      />
      {!isNow && <TimeFormField name="at" label={t('Send at')} />}
    </FormDialog>
  )
}
