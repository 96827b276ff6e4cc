'use client'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useSourceTerms } from '#components/desk/parts/use-source-terms.ts'
import { licenceWords } from '#components/desk/sources/licence-words.ts'
import { ChoiceField } from '#components/desk/story-sidebar/choice-field.tsx'
import { LateMomentField } from '#components/desk/story-sidebar/late-moment.tsx'
import { sourcesWords } from '#components/desk/words/sources.ts'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { sourcePolicy } from '#domain/views.ts'

const words = storySidebarWords.terms
const { policies } = sourcesWords

/** The terms of a story from elsewhere: those of its source, unless overridden. */
export function TermsField({ desk: { story, saving, isEditable, change } }: { desk: StoryDeskState }) {
  const terms = useSourceTerms(story)
  if (story.source === null && story.sourcePolicy === null && story.licenceUntil === null) return null
  return (
    <div className="grid content-start gap-3">
      {terms && <Agreed terms={terms} />}
      <ChoiceField
        label={words.policy}
        none={terms ? words.asSourceIs(policies[terms.policy]) : words.asSource}
        options={sourcePolicy.options}
        nameOf={(one) => policies[one]}
        value={story.sourcePolicy}
        isEditable={isEditable}
        onChange={(policy) => change({ sourcePolicy: policy })}
      />
      <LateMomentField
        label={words.until}
        hint={words.hint}
        problem={saving.state.problems.licenceUntil}
        none={words.asSourceShort}
        name={words.untilName}
        at={story.licenceUntil}
        isEditable={isEditable}
        onLeave={(licenceUntil) => change({ licenceUntil })}
      />
    </div>
  )
}

function Agreed({ terms }: { terms: NonNullable<DeskArticle['sourceTerms']> }) {
  const { said } = useNewsroom()
  const now = useNow(60_000)
  if (now === null) return null
  const { kind, text } = licenceWords(terms, { now, said })
  return (
    <p className={HINT}>
      <DeskLink className="inline-flex min-h-6 items-center" href={`/desk/sources/${terms.id}`}>
        {terms.name}
      </DeskLink>
      : <span className={kind === 'ended' ? 'text-red' : undefined}>{text}</span>
    </p>
  )
}
