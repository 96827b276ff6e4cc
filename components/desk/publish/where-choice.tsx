'use client'
import { useEffect, useRef } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { ChipField } from '#components/desk/story-sidebar/chip-field.tsx'
import { FinderList } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { publishWords } from '#components/desk/words/publish.ts'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import { can } from '#domain/permissions/can.ts'

const words = publishWords.where
const fields = storySidebarWords

/** Sections and topics in the publish dialog. Without a section the list of them is open. */
export function WhereChoice({ desk: { story, isEditable, change } }: { desk: StoryDeskState }) {
  const { me } = useNewsroom()
  const topics = useRef<HTMLDivElement>(null)
  const sections = can(me, 'taxonomy.edit') ? termSources.sections : { ...termSources.sections, create: undefined }
  const isWithout = story.sections.length === 0
  const wasWithout = useRef(isWithout)
  useEffect(() => {
    // The field with the focus is gone once a section is chosen; the topics are next.
    if (wasWithout.current && !isWithout) topics.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
    wasWithout.current = isWithout
  }, [isWithout])
  return (
    <section aria-labelledby="publish-where">
      <h3 className="head2" id="publish-where">
        {words.heading}
      </h3>
      <div id="publish-sections">
        {isWithout && isEditable ? (
          <div className="field">
            <span className="label">
              {words.choose} <span className="of">{fields.sectionsHint}</span>
            </span>
            <div className="finder within">
              <FinderList
                label={fields.chips.addTo(fields.sections)}
                source={sections}
                taken={[]}
                onPick={(section) => change({ sections: [section] })}
              />
            </div>
          </div>
        ) : (
          <ChipField
            label={fields.sections}
            hint={fields.sectionsHint}
            isOrdered
            terms={story.sections}
            source={sections}
            isEditable={isEditable}
            show={(section) => <SectionMark section={section} />}
            onChange={(terms) => change({ sections: terms })}
          />
        )}
      </div>
      <div ref={topics}>
        <ChipField
          label={fields.topics}
          terms={story.topics}
          source={termSources.topics}
          isEditable={isEditable}
          onChange={(terms) => change({ topics: terms })}
        />
      </div>
    </section>
  )
}
