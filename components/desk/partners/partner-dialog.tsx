'use client'
import { useController, useWatch } from 'react-hook-form'
import { api } from '#components/desk/api.ts'
import type { NewToken } from '#components/desk/partners/use-partners.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { SegmentedField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextArea, TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { partnerQueries } from '#components/desk/queries/partner-queries.ts'
import { ChipField } from '#components/desk/story-sidebar/chip-field.tsx'
import type { FinderSource, Term } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { t } from '#domain/messages/t.ts'
import { partnerFacts, type PartnerView } from '#domain/partners/partner-views.ts'

// Finders without `create`: a contract names existing sections and sources only.
const SECTIONS = { key: 'sections', find: termSources.sections.find }
const SOURCES = { key: 'sources', find: termSources.sources.find }

const schema = partnerFacts.refine(({ sections }) => sections === null || sections.length > 0, { path: ['sections'] })

type Props = {
  /** Null creates a new partner. */
  partner: PartnerView | null
  onSaved: (made: NewToken | null) => void
  onClose: () => void
  returnFocus: () => void
}

const startOf = (partner: PartnerView | null) => ({
  name: partner?.name ?? '',
  contact: partner?.contact ?? '',
  note: partner?.note ?? '',
  has: partner?.sections ? 'some' : 'every',
  sections: partner?.sections ?? [],
  sources: partner?.sources ?? [],
})

/** Edits a partner and the sections and sources of its contract. */
export function PartnerDialog({ partner, onSaved, onClose, returnFocus }: Props) {
  const form = useDeskForm({
    schema,
    start: startOf(partner),
    bodyOf: ({ has, sections, sources, ...facts }) => ({
      ...facts,
      sections: has === 'every' ? null : slugsOf(sections),
      sources: slugsOf(sources),
    }),
    says: {
      name: t('Enter the name, such as “The Tarn Post”.'),
      contact: t('This is too long.'),
      note: t('This is too long.'),
      sections: t('Choose a section; without one the partner could read nothing.'),
    },
    send: (facts) =>
      partner
        ? api.send<null>('PUT', `/api/partners/${partner.id}`, facts)
        : api.send<{ token: string }>('POST', '/api/partners', facts),
    renews: [partnerQueries.list().queryKey],
    done: (made, { name }) => (made ? null : t('What {name} can read is changed from its next request on.', { name })),
    onDone: (made, { name }) => onSaved(made && { name, token: made.token }),
  })
  const has = useWatch({ control: form.control, name: 'has' })
  return (
    <FormDialog
      form={form}
      title={partner ? partner.name : t('Add a partner')}
      does={partner ? t('Save') : t('Create token')}
      {...(partner && { doing: t('Saving…') })}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField name="name" label={t('Name')} />
      <TextField name="contact" label={t('Contact')} />
      <SegmentedField
        name="has"
        label={t('Our own stories that it can read')}
        choices={[
          { value: 'every', name: t('all sections') },
          { value: 'some', name: t('these sections') },
        ]}
      />
      {has === 'some' && (
        <TermsField name="sections" label={t('Sections')} hint={t('including those below them')} source={SECTIONS} />
      )}
      <TermsField
        name="sources"
        label={t('And stories from')}
        hint={t('whose licence allows sharing')}
        source={SOURCES}
      />
      <TextArea
        name="note"
        label={t('What was agreed')}
        hint={t('Shown on the desk only. Stories from any other source are never shared.')}
      />
    </FormDialog>
  )
}

type TermsProps = { name: string; label: string; hint: string; source: FinderSource<Term> }

function TermsField({ name, ...chips }: TermsProps) {
  const { field, fieldState } = useController({ name })
  return (
    <ChipField
      {...chips}
      terms={field.value as Term[]}
      isEditable
      problem={fieldState.error?.message}
      onChange={(terms) => field.onChange(terms.map(({ slug, name: shown }) => ({ slug, name: shown })))}
    />
  )
}

const slugsOf = (terms: { slug: string }[]) => terms.map(({ slug }) => slug)
