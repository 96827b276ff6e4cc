'use client'
import type { ReactNode } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { ChipField } from '#components/desk/story-sidebar/chip-field.tsx'
import type { FinderSource, Term } from '#components/desk/story-sidebar/finder.tsx'
import { sourceFor } from '#components/desk/story-sidebar/term-sources.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { SectionRef } from '#domain/views.ts'

type Look = { label: Message; hint?: Message; isOrdered?: boolean; show?: (term: Term) => ReactNode }
const LOOKS: Record<'sections' | 'topics' | 'authors', Look> = {
  sections: {
    label: msg('Sections'),
    hint: msg('the first is the main section'),
    isOrdered: true,
    show: (section) => <SectionMark section={section as SectionRef} />,
  },
  topics: { label: msg('Topics') },
  authors: { label: msg('Bylines'), hint: msg('in this order'), isOrdered: true },
}

/** The sections of a story, of which the first is the main one; its topics; its bylines. */
export function TermsOf({ desk, of }: { desk: StoryDeskState; of: keyof typeof LOOKS }) {
  const { me } = useNewsroom()
  const { story, saving, isEditable, change } = desk
  const { label, hint, ...look } = LOOKS[of]
  return (
    <ChipField
      {...look}
      label={t(label)}
      hint={hint && t(hint)}
      terms={story[of] as Term[]}
      source={sourceFor(me, of) as FinderSource<Term>}
      isEditable={isEditable}
      problem={saving.state.problems[of]}
      onChange={(terms) => change({ [of]: terms })}
    />
  )
}
