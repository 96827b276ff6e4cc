'use client'
import type { Editor } from '@tiptap/react'
import { CopiesField } from '#components/desk/copies/copies-field.tsx'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { LinkedFromField } from '#components/desk/links/linked-from.tsx'
import { OnTopics } from '#components/desk/links/on-topics.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PreviewLinksField } from '#components/desk/previews/preview-links-field.tsx'
import { ReadsField } from '#components/desk/reads/reads-field.tsx'
import { AddressField } from '#components/desk/story-sidebar/address-field.tsx'
import { HolderField } from '#components/desk/story-sidebar/holder-field.tsx'
import { KindFields, LanguageField, MadeByField } from '#components/desk/story-sidebar/kind-fields.tsx'
import { LateMomentField } from '#components/desk/story-sidebar/late-moment.tsx'
import { LeadField } from '#components/desk/story-sidebar/lead-field.tsx'
import { SourceField } from '#components/desk/story-sidebar/source-field.tsx'
import { TermsOf } from '#components/desk/story-sidebar/term-fields.tsx'
import { TermsField } from '#components/desk/story-sidebar/terms-field.tsx'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** Assignee, sections, bylines, source and embargo of a story. What a check leads to has an id. */
export function StoryTab({ desk, editor }: { desk: StoryDeskState; editor: Editor | null }) {
  const { said, me } = useNewsroom()
  const { story, isEditable, change } = desk
  const { embargoUntil } = story
  return (
    <>
      <HolderField desk={desk} />
      <TermsOf desk={desk} of="sections" />
      <TermsOf desk={desk} of="topics" />
      <OnTopics id={story.id} topics={story.topics} editor={isEditable ? editor : null} />
      <div id="story-authors">
        <TermsOf desk={desk} of="authors" />
      </div>
      <div id="story-lead">
        <LeadField desk={desk} />
      </div>
      <div id="story-source">
        <SourceField desk={desk} />
        <div id="story-licence">
          <TermsField desk={desk} />
        </div>
      </div>
      <KindFields desk={desk} />
      <div id="story-madeBy">
        <MadeByField desk={desk} />
      </div>
      <AddressField desk={desk} />
      <div id="story-embargo">
        <LateMomentField
          label={t('Embargo')}
          hint={
            embargoUntil === null
              ? t('If you set one, the story cannot be published or scheduled before it ends.')
              : t('Cannot be published or scheduled before {time}, newsroom time.', { time: said(embargoUntil) })
          }
          problem={desk.saving.state.problems.embargoUntil}
          name={t('embargo')}
          at={embargoUntil}
          isEditable={isEditable}
          onLeave={(until) => change({ embargoUntil: until })}
        />
      </div>
      <LanguageField desk={desk} />
      <PreviewLinksField desk={desk} />
      {story.publishedAt !== null && (
        <>
          <ReadsField id={story.id} />
          <LinkedFromField id={story.id} />
          {can(me, 'copy.manage') && <CopiesField id={story.id} />}
        </>
      )}
    </>
  )
}
