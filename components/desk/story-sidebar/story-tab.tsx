'use client'
import type { Editor } from '@tiptap/react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { LinkedFromField } from '#components/desk/links/linked-from.tsx'
import { OnTopics } from '#components/desk/links/on-topics.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { PreviewLinksField } from '#components/desk/previews/preview-links-field.tsx'
import { ReadsField } from '#components/desk/reads/reads-field.tsx'
import { AddressField } from '#components/desk/story-sidebar/address-field.tsx'
import { ChipField } from '#components/desk/story-sidebar/chip-field.tsx'
import { EmbargoField } from '#components/desk/story-sidebar/embargo-field.tsx'
import { GenreField } from '#components/desk/story-sidebar/genre-field.tsx'
import { HolderField } from '#components/desk/story-sidebar/holder-field.tsx'
import { LanguageField } from '#components/desk/story-sidebar/language-field.tsx'
import { LeadField } from '#components/desk/story-sidebar/lead-field.tsx'
import { LongReadField } from '#components/desk/story-sidebar/long-read-field.tsx'
import { SourceField } from '#components/desk/story-sidebar/source-field.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { TermsField } from '#components/desk/story-sidebar/terms-field.tsx'
import { storySidebarWords as words } from '#components/desk/words/story-sidebar.ts'
import { can } from '#domain/permissions/can.ts'

type Props = { desk: StoryDeskState; problems: Record<string, string>; editor: Editor | null }

/** Assignee, sections, bylines, source and embargo of a story. */
export function StoryTab({ desk, problems, editor }: Props) {
  const { me } = useNewsroom()
  const { story, isEditable, change } = desk
  const { authors, sections, topics } = termSources
  const isEditor = can(me, 'taxonomy.edit')
  const byline = isEditor ? authors : { ...authors, create: undefined }
  const part = isEditor ? sections : { ...sections, create: undefined }
  const shared = { isEditable }
  return (
    <>
      <HolderField story={story} onAssigned={desk.refresh} />
      <ChipField
        {...shared}
        label={words.sections}
        hint={words.sectionsHint}
        isOrdered
        terms={story.sections}
        source={part}
        problem={problems.sections}
        show={(section) => <SectionMark section={section} />}
        onChange={(terms) => change({ sections: terms })}
      />
      <ChipField
        {...shared}
        label={words.topics}
        terms={story.topics}
        source={topics}
        problem={problems.topics}
        onChange={(terms) => change({ topics: terms })}
      />
      <OnTopics id={story.id} topics={story.topics} editor={isEditable ? editor : null} />
      <div id="story-authors">
        <ChipField
          {...shared}
          label={words.bylines}
          hint={words.bylinesHint}
          isOrdered
          terms={story.authors}
          source={byline}
          problem={problems.authors}
          onChange={(terms) => change({ authors: terms })}
        />
      </div>
      <div id="story-lead">
        <LeadField {...shared} lead={story.lead} problem={problems.lead} onChange={(lead) => change({ lead })} />
      </div>
      <div id="story-source">
        <SourceField
          {...shared}
          source={story.source}
          problem={problems.source}
          onChange={(source) => change({ source })}
        />
        <div id="story-licence">
          <TermsField {...shared} story={story} problem={problems.licenceUntil} onChange={change} />
        </div>
      </div>
      <GenreField {...shared} genre={story.genre} sections={story.sections} onChange={(genre) => change({ genre })} />
      <LongReadField {...shared} story={story} onChange={(longRead) => change({ longRead })} />
      <AddressField
        {...shared}
        slug={story.slug}
        isPublic={story.publishedAt !== null}
        problem={problems.slug}
        onChange={(slug) => change({ slug })}
      />
      <div id="story-embargo">
        <EmbargoField
          {...shared}
          until={story.embargoUntil}
          problem={problems.embargoUntil}
          onChange={(embargoUntil) => change({ embargoUntil })}
        />
      </div>
      <LanguageField {...shared} language={story.language} onChange={(language) => change({ language })} />
      <PreviewLinksField desk={desk} />
      {story.publishedAt !== null && <ReadsField id={story.id} />}
      {story.publishedAt !== null && <LinkedFromField id={story.id} />}
    </>
  )
}
