'use client'
import { useId } from 'react'
import { AddressField } from '#components/desk/panel/address-field.tsx'
import { ChipField } from '#components/desk/panel/chip-field.tsx'
import { LeadField } from '#components/desk/panel/lead-field.tsx'
import { SourceField } from '#components/desk/panel/source-field.tsx'
import { termSources } from '#components/desk/panel/term-sources.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { PanelChecks } from '#components/desk/publish/checks.tsx'
import { useChecks } from '#components/desk/publish/use-checks.ts'
import type { StoryChange } from '#components/desk/story/local-story.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'

type Props = {
  story: DeskArticle
  isEditable: boolean
  problems: Record<string, string>
  onChange: (change: StoryChange) => void
}

/** Everything about a story that is not its words. */
export function Panel({ story, isEditable, problems, onChange }: Props) {
  const { me } = useNewsroom()
  const { authors, sections, topics } = termSources
  const isEditor = can(me, 'taxonomy.edit')
  const byline = isEditor ? authors : { ...authors, create: undefined }
  const part = isEditor ? sections : { ...sections, create: undefined }
  const shared = { isEditable }
  return (
    <aside className="panel" aria-label="About this story">
      <div className="in">
        <ChipField
          {...shared}
          label="Sections"
          hint="first is the main one"
          isOrdered
          terms={story.sections}
          source={part}
          problem={problems.sections}
          show={(section) => <SectionMark section={section} />}
          onChange={(terms) => onChange({ sections: terms })}
        />
        <ChipField
          {...shared}
          label="Topics"
          terms={story.topics}
          source={topics}
          problem={problems.topics}
          onChange={(terms) => onChange({ topics: terms })}
        />
        <div id="story-authors">
          <ChipField
            {...shared}
            label="Bylines"
            hint="in this order"
            isOrdered
            terms={story.authors}
            source={byline}
            problem={problems.authors}
            onChange={(terms) => onChange({ authors: terms })}
          />
        </div>
        <div id="story-lead">
          <LeadField {...shared} lead={story.lead} problem={problems.lead} onChange={(lead) => onChange({ lead })} />
        </div>
        <div id="story-source">
          <SourceField
            {...shared}
            source={story.source}
            problem={problems.source}
            onChange={(source) => onChange({ source })}
          />
        </div>
        <AddressField
          {...shared}
          slug={story.slug}
          isPublic={story.publishedAt !== null}
          problem={problems.slug}
          onChange={(slug) => onChange({ slug })}
        />
        <LanguageField
          language={story.language}
          isEditable={isEditable}
          onChange={(language) => onChange({ language })}
        />
        <PanelChecks remarks={useChecks(story)} />
      </div>
    </aside>
  )
}

const LANGUAGES = [
  'en',
  'ar',
  'de',
  'el',
  'es',
  'fa',
  'fr',
  'he',
  'it',
  'nl',
  'no',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
  'uk',
  'zh',
]
const names = new Intl.DisplayNames('en', { type: 'language' })

function LanguageField(props: { language: string; isEditable: boolean; onChange: (language: string) => void }) {
  const id = useId()
  const languages = LANGUAGES.includes(props.language) ? LANGUAGES : [props.language, ...LANGUAGES]
  return (
    <div className="field">
      <label htmlFor={id}>Language</label>
      <select
        id={id}
        value={props.language}
        disabled={!props.isEditable}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {names.of(language)}
          </option>
        ))}
      </select>
    </div>
  )
}
