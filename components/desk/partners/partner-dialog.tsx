'use client'
import { useController, useWatch } from 'react-hook-form'
import { type NewToken, useSavePartner } from '#components/desk/partners/use-partners.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { SegmentedField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextArea, TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { ChipField } from '#components/desk/story-sidebar/chip-field.tsx'
import type { FinderSource, Term } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partnersWords as words } from '#components/desk/words/partners.ts'
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
      name: words.dialog.nameMissing,
      contact: words.dialog.tooLong,
      note: words.dialog.tooLong,
      sections: words.dialog.sectionsMissing,
    },
    send: useSavePartner(partner?.id ?? null, { onSaved }).mutateAsync,
  })
  const has = useWatch({ control: form.control, name: 'has' })
  return (
    <FormDialog
      form={form}
      title={partner ? partner.name : words.dialog.add}
      does={partner ? everyScreenWords.save : words.dialog.create}
      {...(partner && { doing: everyScreenWords.saving })}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField name="name" label={words.dialog.name} />
      <TextField name="contact" label={words.dialog.contact} />
      <SegmentedField
        name="has"
        label={words.dialog.has}
        choices={[
          { value: 'every', name: words.dialog.every },
          { value: 'some', name: words.dialog.some },
        ]}
      />
      {has === 'some' && (
        <TermsField name="sections" label={words.dialog.sections} hint={words.dialog.sectionsHint} source={SECTIONS} />
      )}
      <TermsField name="sources" label={words.dialog.sources} hint={words.dialog.sourcesHint} source={SOURCES} />
      <TextArea name="note" label={words.dialog.note} hint={words.dialog.noteHint} />
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
