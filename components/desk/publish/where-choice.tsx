'use client'
import { useEffect, useRef } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { LABEL } from '#components/desk/parts/field/control-look.ts'
import { PublishPart } from '#components/desk/publish/publish-part.tsx'
import { Labelled } from '#components/desk/story-sidebar/chip-field.tsx'
import { FinderList } from '#components/desk/story-sidebar/finder.tsx'
import { SectionsField, TopicsField } from '#components/desk/story-sidebar/term-fields.tsx'
import { useTermSources } from '#components/desk/story-sidebar/term-sources.ts'
import { publishWords } from '#components/desk/words/publish.ts'
import { storySidebarWords as fields } from '#components/desk/words/story-sidebar.ts'

const words = publishWords.where

/** Sections and topics in the publish dialog. Without a section the list of them is open. */
export function WhereChoice({ desk }: { desk: StoryDeskState }) {
  const topics = useRef<HTMLDivElement>(null)
  const { sections } = useTermSources()
  const isWithout = desk.story.sections.length === 0
  const wasWithout = useRef(isWithout)
  useEffect(() => {
    // The field with the focus is gone once a section is chosen; the topics are next.
    if (wasWithout.current && !isWithout) topics.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
    wasWithout.current = isWithout
  }, [isWithout])
  return (
    <PublishPart title={words.heading}>
      <div id="publish-sections">
        {isWithout && desk.isEditable ? (
          <div className="mb-4 grid max-w-96 gap-1">
            <span className={LABEL}>
              <Labelled by={fields.sectionsHint}>{words.choose}</Labelled>
            </span>
            <FinderList
              label={fields.chips.addTo(fields.sections)}
              source={sections}
              taken={[]}
              onPick={(section) => desk.change({ sections: [section] })}
            />
          </div>
        ) : (
          <SectionsField desk={desk} />
        )}
      </div>
      <div ref={topics}>
        <TopicsField desk={desk} />
      </div>
    </PublishPart>
  )
}
