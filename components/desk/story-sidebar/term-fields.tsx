'use client'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { ChipField } from '#components/desk/story-sidebar/chip-field.tsx'
import { useTermSources } from '#components/desk/story-sidebar/term-sources.ts'
import { storySidebarWords as words } from '#components/desk/words/story-sidebar.ts'

type Props = { desk: StoryDeskState }

/** The sections of a story, of which the first is the main one. */
export function SectionsField({ desk: { story, saving, isEditable, change } }: Props) {
  return (
    <ChipField
      label={words.sections}
      hint={words.sectionsHint}
      isOrdered
      terms={story.sections}
      source={useTermSources().sections}
      isEditable={isEditable}
      problem={saving.state.problems.sections}
      show={(section) => <SectionMark section={section} />}
      onChange={(sections) => change({ sections })}
    />
  )
}

/** The topics of a story. */
export function TopicsField({ desk: { story, saving, isEditable, change } }: Props) {
  return (
    <ChipField
      label={words.topics}
      terms={story.topics}
      source={useTermSources().topics}
      isEditable={isEditable}
      problem={saving.state.problems.topics}
      onChange={(topics) => change({ topics })}
    />
  )
}

/** The bylines of a story. */
export function BylinesField({ desk: { story, saving, isEditable, change } }: Props) {
  return (
    <ChipField
      label={words.bylines}
      hint={words.bylinesHint}
      isOrdered
      terms={story.authors}
      source={useTermSources().authors}
      isEditable={isEditable}
      problem={saving.state.problems.authors}
      onChange={(authors) => change({ authors })}
    />
  )
}
