'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useId } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { type NewToken, useSavePartner } from '#components/desk/partners/use-partners.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { MakingDialog } from '#components/desk/parts/making-dialog.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import { TextField } from '#components/desk/parts/text-field.tsx'
import { ChipField } from '#components/desk/story-sidebar/chip-field.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partnersWords as words } from '#components/desk/words/partners.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

// Finders without `create`: a contract names existing sections and sources only.
const SECTIONS = { key: 'sections', find: termSources.sections.find }
const SOURCES = { key: 'sources', find: termSources.sources.find }

const term = z.object({ slug: z.string(), name: z.string() })
const fields = z
  .object({
    name: z.string().trim().min(1, words.dialog.nameMissing).max(120),
    contact: z.string().trim().max(500, words.dialog.tooLong),
    note: z.string().trim().max(4_000, words.dialog.tooLong),
    has: z.enum(['every', 'some']),
    sections: z.array(term),
    sources: z.array(term),
  })
  .refine(({ has, sections }) => has === 'every' || sections.length > 0, {
    path: ['sections'],
    message: words.dialog.sectionsMissing,
  })
type Fields = z.infer<typeof fields>

type Props = {
  /** Null creates a new partner. */
  partner: PartnerView | null
  onSaved: (made: NewToken | null) => void
  onClose: () => void
  returnFocus: () => void
}

const factsOf = (partner: PartnerView | null): Fields => ({
  name: partner?.name ?? '',
  contact: partner?.contact ?? '',
  note: partner?.note ?? '',
  has: partner?.sections ? 'some' : 'every',
  sections: partner?.sections ?? [],
  sources: partner?.sources ?? [],
})

/** Edits a partner and the sections and sources of its contract. */
export function PartnerDialog({ partner, onSaved, onClose, returnFocus }: Props) {
  const id = useId()
  const save = useSavePartner(partner?.id ?? null, { onSaved })
  const { register, handleSubmit, control, formState } = useForm<Fields>({
    resolver: zodResolver(fields),
    defaultValues: factsOf(partner),
  })
  const has = useWatch({ control, name: 'has' })
  const send = handleSubmit(({ has, sections, sources, ...facts }) => {
    const slugs = { sections: has === 'every' ? null : slugsOf(sections), sources: slugsOf(sources) }
    save.mutate({ ...facts, ...slugs })
  })
  const { errors } = formState
  return (
    <MakingDialog
      title={partner ? partner.name : words.dialog.add}
      does={partner ? everyScreenWords.save : words.dialog.create}
      {...(partner && { doing: everyScreenWords.saving })}
      isPending={save.isPending}
      refusal={save.error && errorSentence(save.error)}
      onSubmit={() => void send()}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField label={words.dialog.name} autoComplete="off" field={register('name')} why={errors.name?.message} />
      <TextField
        label={words.dialog.contact}
        autoComplete="off"
        field={register('contact')}
        why={errors.contact?.message}
      />
      <div className="field">
        <span className="label">{words.dialog.has}</span>
        <Controller
          control={control}
          name="has"
          render={({ field }) => (
            <Segmented
              label={words.dialog.has}
              value={field.value}
              choices={[
                { value: 'every', name: words.dialog.every },
                { value: 'some', name: words.dialog.some },
              ]}
              onChoose={field.onChange}
            />
          )}
        />
      </div>
      {has === 'some' && (
        <Controller
          control={control}
          name="sections"
          render={({ field }) => (
            <ChipField
              label={words.dialog.sections}
              hint={words.dialog.sectionsHint}
              terms={field.value}
              source={SECTIONS}
              isEditable
              problem={errors.sections?.message}
              onChange={(terms) => field.onChange(terms.map(({ slug, name }) => ({ slug, name })))}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="sources"
        render={({ field }) => (
          <ChipField
            label={words.dialog.sources}
            hint={words.dialog.sourcesHint}
            terms={field.value}
            source={SOURCES}
            isEditable
            onChange={(terms) => field.onChange(terms.map(({ slug, name }) => ({ slug, name })))}
          />
        )}
      />
      <div className="field">
        <label htmlFor={id}>{words.dialog.note}</label>
        <textarea id={id} rows={3} {...register('note')} />
        <small>{words.dialog.noteHint}</small>
      </div>
    </MakingDialog>
  )
}

const slugsOf = (terms: { slug: string }[]) => terms.map(({ slug }) => slug)
