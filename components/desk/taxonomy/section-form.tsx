'use client'
import { LABEL } from '#components/desk/parts/field/control-look.ts'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { ColourField } from '#components/desk/taxonomy/colour-field.tsx'
import type { FieldProps, TermForm } from '#components/desk/taxonomy/term-facts.tsx'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { sectionPath } from '#domain/urls/paths.ts'

const { section: words, colour } = taxonomyWords
const VOICES = (['news', 'opinion'] as const).map((value) => ({ value, name: words.voices[value] }))

const below = ({ slug }: DeskSection, all: readonly DeskSection[]) => all.filter(({ parent }) => parent === slug)

export const SECTION_FORM: TermForm<DeskSection> = {
  noun: 'sections',
  title: (section) => <SectionMark section={section} />,
  path: sectionPath,
  fields: [
    { name: 'strapline', label: words.strapline, hint: words.straplineHint, maxLength: 300, isSerif: true },
    { name: 'parent', own: ParentField },
    { name: 'voice', own: VoiceField },
  ],
  more: { title: colour.heading, note: colour.note, own: ColourField },
  again: ({ name, slug, strapline, voice, parent, accent, colour: own }) => ({
    name,
    slug,
    strapline,
    voice,
    parent,
    ...(own ? { colour: own } : { accent }),
  }),
  blocked: (section, all) => (below(section, all).length > 0 ? words.blocked : undefined),
}

function ParentField({ item, all, save }: FieldProps<DeskSection>) {
  const own = below(item, all)
  const others = all.filter((one) => one.parent === null && one.id !== item.id)
  return (
    <SavedField
      label={words.parent}
      hint={own.length > 0 ? words.parentFixed(own.map((one) => one.name).join(', ')) : words.parentHint}
      value={item.parent ?? ''}
      choices={[{ value: '', name: words.noParent }, ...others.map(({ slug, name }) => ({ value: slug, name }))]}
      isDisabled={own.length > 0}
      onSave={(value) => save({ parent: value || null })}
    />
  )
}

function VoiceField({ item, save }: FieldProps<DeskSection>) {
  return (
    <div className="grid content-start gap-1">
      <span className={LABEL}>{words.voice}</span>
      <Segmented
        className="justify-self-start"
        label={words.voice}
        value={item.voice}
        choices={VOICES}
        onChoose={(value) => void save({ voice: value })}
      />
    </div>
  )
}
