'use client'
import { LABEL } from '#components/desk/parts/field/control-look.ts'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { ColourField } from '#components/desk/taxonomy/colour-field.tsx'
import type { FieldProps, TermForm } from '#components/desk/taxonomy/term-facts.tsx'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'
import { sectionPath } from '#domain/urls/paths.ts'

const VOICE_NAMES = { news: msg('News'), opinion: msg('Opinion') }

const voices = () => (['news', 'opinion'] as const).map((value) => ({ value, name: t(VOICE_NAMES[value]) }))

const below = ({ slug }: DeskSection, all: readonly DeskSection[]) => all.filter(({ parent }) => parent === slug)

export const SECTION_FORM: TermForm<DeskSection> = {
  noun: 'sections',
  title: (section) => <SectionMark section={section} />,
  path: sectionPath,
  fields: [
    { name: 'strapline', label: msg('Strapline'), hint: msg('Shown under its title.'), maxLength: 300, isSerif: true },
    { name: 'parent', own: ParentField },
    { name: 'voice', own: VoiceField },
  ],
  more: { title: msg('Colour'), note: msg('checked for contrast on light and dark backgrounds'), own: ColourField },
  again: ({ name, slug, strapline, voice, parent, accent, colour: own }) => ({
    name,
    slug,
    strapline,
    voice,
    parent,
    ...(own ? { colour: own } : { accent }),
  }),
  blocked: (section, all) => (below(section, all).length > 0 ? t('It has subsections: move them first.') : undefined),
}

function ParentField({ item, all, save }: FieldProps<DeskSection>) {
  const own = below(item, all)
  const others = all.filter((one) => one.parent === null && one.id !== item.id)
  return (
    <SavedField
      label={t('Parent section')}
      hint={
        own.length > 0
          ? t('It has subsections ({below}), and sections go one level deep.', {
              below: saidList(
                own.map((one) => one.name),
                'commas',
              ),
            })
          : t('Its stories then also appear in the parent section.')
      }
      value={item.parent ?? ''}
      choices={[
        { value: '', name: t('none: in the main menu') },
        ...others.map(({ slug, name }) => ({ value: slug, name })),
      ]}
      isDisabled={own.length > 0}
      onSave={(value) => save({ parent: value || null })}
    />
  )
}

function VoiceField({ item, save }: FieldProps<DeskSection>) {
  return (
    <div className="grid content-start gap-1">
      <span className={LABEL}>{t('Voice')}</span>
      <Segmented
        className="justify-self-start"
        label={t('Voice')}
        value={item.voice}
        choices={voices()}
        onChoose={(value) => void save({ voice: value })}
      />
    </div>
  )
}
