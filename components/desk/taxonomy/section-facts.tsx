'use client'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import { ColourField } from '#components/desk/taxonomy/colour-field.tsx'
import { FactGroup, Facts, InNumbers } from '#components/desk/taxonomy/facts.tsx'
import { RemoveOrMerge } from '#components/desk/taxonomy/remove-or-merge.tsx'
import { SavedText } from '#components/desk/taxonomy/saved-text.tsx'
import { type PaperActs, sentenceOf } from '#components/desk/taxonomy/use-paper.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { sectionPath } from '#domain/urls/paths.ts'

const { section: words, details, colour, removing } = taxonomyWords
const VOICES = (['news', 'opinion'] as const).map((value) => ({ value, name: words.voices[value] }))

type Props = { section: DeskSection; all: DeskSection[]; acts: PaperActs; onClose: () => void }

/** Edits a section; each field is saved by itself. */
export function SectionFacts({ section, all, acts, onClose }: Props) {
  const router = useRouter()
  const { id, slug, name, strapline, voice, parent, stories } = section
  const below = all.filter((one) => one.parent === slug)
  const save = (fields: object) => acts.save(id, fields)
  const paint = async (fields: object) => {
    await save(fields)
    // The desk's style sheet contains the colours of the sections.
    router.refresh()
  }
  const again = {
    name,
    slug,
    strapline,
    voice,
    parent,
    ...(section.colour ? { colour: section.colour } : { accent: section.accent }),
  }
  return (
    <Facts title={<SectionMark section={section} />} path={sectionPath(slug)} onClose={onClose}>
      <FactGroup title={details.public}>
        <SavedText
          label={details.name}
          value={name}
          maxLength={120}
          isRequired
          onSave={(value) => save({ name: value })}
        />
        <SavedText
          label={details.address}
          hint={details.addressHints.sections}
          value={slug}
          maxLength={80}
          isRequired
          onSave={(value) => save({ slug: value })}
        />
        <SavedText
          label={words.strapline}
          hint={words.straplineHint}
          value={strapline}
          maxLength={300}
          isSerif
          onSave={(value) => save({ strapline: value })}
        />
        <Parent section={section} all={all} below={below} onSave={(value) => save({ parent: value })} />
        <div className="field">
          <span className="label">{words.voice}</span>
          <Segmented
            label={words.voice}
            value={voice}
            choices={VOICES}
            onChoose={(value) => void save({ voice: value })}
          />
        </div>
      </FactGroup>
      <FactGroup title={colour.heading} note={colour.note}>
        <ColourField section={section} onSave={paint} />
      </FactGroup>
      <InNumbers stories={stories} />
      <FactGroup title={removing.heading}>
        <RemoveOrMerge
          noun="sections"
          item={section}
          acts={acts}
          again={again}
          blocked={below.length > 0 ? words.blocked : undefined}
          onGone={onClose}
        />
      </FactGroup>
    </Facts>
  )
}

type ParentProps = Pick<Props, 'section' | 'all'> & {
  below: DeskSection[]
  onSave: (slug: string | null) => Promise<unknown>
}

function Parent({ section, all, below, onSave }: ParentProps) {
  const id = useId()
  const [why, setWhy] = useState('')
  const isFixed = below.length > 0
  const choose = async (value: string) => {
    try {
      await onSave(value === '' ? null : value)
      setWhy('')
    } catch (error) {
      setWhy(sentenceOf(error))
    }
  }
  return (
    <div className={why ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{words.parent}</label>
      <select
        id={id}
        value={section.parent ?? ''}
        disabled={isFixed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event.target.value)}
      >
        <option value="">{words.noParent}</option>
        {all
          .filter((one) => one.parent === null && one.id !== section.id)
          .map((one) => (
            <option key={one.id} value={one.slug}>
              {one.name}
            </option>
          ))}
      </select>
      <small id={`${id}-hint`}>
        {isFixed ? words.parentFixed(below.map((one) => one.name).join(', ')) : words.parentHint}
      </small>
      {why && (
        <span className="why" role="alert">
          {why}
        </span>
      )}
    </div>
  )
}
