'use client'
import { useWatch } from 'react-hook-form'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CheckField, CheckGroup, SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextArea, TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { paperLanguageChoices } from '#components/desk/parts/paper-languages.ts'
import { weekdays } from '#components/desk/parts/times.ts'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'
import { newsletterFields, type NewsletterView } from '#domain/newsletters/newsletter-views.ts'

type Props = {
  /** Null creates a list. */
  list: NewsletterView | null
  onDone: (id: number) => void
  onClose: () => void
  returnFocus?: () => void
}

const HALF_HOURS = Array.from(
  { length: 48 },
  (_, n) => `${String(n >> 1).padStart(2, '0')}:${n % 2 === 0 ? '00' : '30'}`,
)
/** The days of a week from Monday, 1 to 7. */
const dayChoices = () => weekdays().map((name, n) => ({ value: String(n + 1), name }))

const startOf = (list: NewsletterView | null, paper: { name: string; language: string }) => ({
  name: list?.name ?? '',
  senderName: list?.senderName ?? paper.name,
  senderAddress: list?.senderAddress ?? '',
  language: list?.language ?? paper.language,
  cadence: list?.cadence ?? '',
  description: list?.description ?? '',
  postal: list?.postal ?? '',
  secondPerson: list?.secondPerson ?? false,
  isAutomatic: list !== null && list.rule !== null,
  rule: {
    at: list?.rule?.at ?? '07:00',
    days: (list?.rule?.days ?? [1, 2, 3, 4, 5]).map(String),
    most: list?.rule?.most ?? 5,
  },
})

/** Creates a list of readers, or changes its settings. */
export function ListDialog({ list, onDone, ...dialog }: Props) {
  const { paper } = useNewsroom()
  const form = useDeskForm({
    schema: newsletterFields,
    start: startOf(list, paper),
    bodyOf: ({ isAutomatic, rule, ...fields }) => ({
      ...fields,
      rule: isAutomatic ? { ...rule, days: rule.days.map(Number) } : null,
    }),
    says: {
      name: t('Enter the name that readers know, such as “Morning”.'),
      senderName: t('Enter the name that stands in the reader’s inbox.'),
      senderAddress: t('Enter the address that letters come from.'),
    },
    send: (body) =>
      list === null
        ? api.send<{ id: number }>('POST', '/api/newsletters', body)
        : api.send('PUT', `/api/newsletters/${list.id}`, { ...body, version: list.version }).then(() => list),
    renews: [newsletterQueries.all],
    onDone: ({ id }) => onDone(id),
  })
  return (
    <FormDialog
      form={form}
      title={list ? list.name : t('New list')}
      does={list ? t('Save') : t('Create list')}
      {...(list && { doing: t('Saving…') })}
      {...dialog}
    >
      <TextField name="name" label={t('Name')} maxLength={80} isRequired />
      <TextField name="senderName" label={t('Sender')} maxLength={80} isRequired />
      <TextField
        name="senderAddress"
        label={t('Sender’s address')}
        type="email"
        inputMode="email"
        isRequired
        hint={t('Of the domain that your mail server may send for.')}
      />
      <SelectField name="language" label={t('Language')} choices={paperLanguageChoices(paper.language)} />
      <TextField
        name="cadence"
        label={t('How often it comes')}
        maxLength={120}
        hint={t('Readers see it before they join: “every weekday at seven”.')}
      />
      <TextArea name="description" label={t('What readers get')} rows={2} />
      <TextArea
        name="postal"
        label={t('Postal address')}
        rows={2}
        hint={t('It stands at the foot of each letter; many countries demand it.')}
      />
      <CheckField
        name="secondPerson"
        label={t('A second person approves each edition')}
        says={t('For more than 1,000 readers.')}
      />
      <Rule at={list?.rule?.at ?? '07:00'} />
    </FormDialog>
  )
}

/** The rule of an edition that is made and sent by itself. */
function Rule({ at }: { at: string }) {
  const isAutomatic = useWatch({ name: 'isAutomatic' }) === true
  const times = [...new Set([at, ...HALF_HOURS])].toSorted().map((one) => ({ value: one, name: one }))
  return (
    <>
      <CheckField
        name="isAutomatic"
        label={t('Send an edition by itself')}
        says={t('With the newest stories since the last one; nothing is sent if there are none.')}
      />
      {isAutomatic && (
        <>
          <CheckGroup name="rule.days" label={t('Days')} choices={dayChoices()} />
          <SelectField name="rule.at" label={t('Time', {}, 'of day')} choices={times} />
          <SelectField
            name="rule.most"
            label={t('Stories at most')}
            choices={[1, 3, 5, 7, 10, 15, 20].map((n) => ({ value: n, name: String(n) }))}
            readsAs={Number}
          />
        </>
      )}
    </>
  )
}
