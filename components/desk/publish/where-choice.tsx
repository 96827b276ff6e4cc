'use client'
import { useEffect, useRef } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PublishPart } from '#components/desk/publish/publish-part.tsx'
import { Labelled } from '#components/desk/story-sidebar/chip-field.tsx'
import { FinderList } from '#components/desk/story-sidebar/finder.tsx'
import { TermsOf } from '#components/desk/story-sidebar/term-fields.tsx'
import { sourceFor } from '#components/desk/story-sidebar/term-sources.ts'
import { t } from '#domain/messages/t.ts'

/** Sections and topics in the publish dialog. Without a section the list of them is open. */
export function WhereChoice({ desk }: { desk: StoryDeskState }) {
  const topics = useRef<HTMLDivElement>(null)
  const { me } = useNewsroom()
  const isWithout = desk.story.sections.length === 0
  const wasWithout = useRef(isWithout)
  useEffect(() => {
    // The field with the focus is gone once a section is chosen; the topics are next.
    if (wasWithout.current && !isWithout) topics.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
    wasWithout.current = isWithout
  }, [isWithout])
  return (
    <PublishPart title={t('Where does it belong?')}>
      <div id="publish-sections">
        {isWithout && desk.isEditable ? (
          <FieldGroup
            className="mb-4 max-w-96"
            label={<Labelled by={t('the first is the main section')}>{t('Choose a section')}</Labelled>}
          >
            <FinderList
              label={t('Add to {field}', { field: t('Sections') })}
              source={sourceFor(me, 'sections')}
              taken={[]}
              onPick={(section) => desk.change({ sections: [section] })}
            />
          </FieldGroup>
        ) : (
          <TermsOf desk={desk} of="sections" />
        )}
      </div>
      <div ref={topics}>
        <TermsOf desk={desk} of="topics" />
      </div>
    </PublishPart>
  )
}
