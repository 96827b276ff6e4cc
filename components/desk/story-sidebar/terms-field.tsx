'use client'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useSourceTerms } from '#components/desk/parts/use-source-terms.ts'
import { licenceWords } from '#components/desk/sources/licence-words.ts'
import { POLICY_NAMES } from '#components/desk/sources/policy-names.ts'
import { ChoiceField } from '#components/desk/story-sidebar/choice-field.tsx'
import { LateMomentField } from '#components/desk/story-sidebar/late-moment.tsx'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { sourcePolicy } from '#domain/views.ts'

/** The terms of a story from elsewhere: those of its source, unless overridden. */
export function TermsField({ desk: { story, saving, isEditable, change } }: { desk: StoryDeskState }) {
  const terms = useSourceTerms(story)
  if (story.source === null && story.sourcePolicy === null && story.licenceUntil === null) return null
  return (
    <div className="grid content-start gap-3">
      {terms && <Agreed terms={terms} />}
      <ChoiceField
        label={t('Policy')}
        none={
          terms ? t('Same as the source: {policy}', { policy: t(POLICY_NAMES[terms.policy]) }) : t('Same as the source')
        }
        options={sourcePolicy.options}
        nameOf={(one) => t(POLICY_NAMES[one])}
        value={story.sourcePolicy}
        isEditable={isEditable}
        onChange={(policy) => change({ sourcePolicy: policy })}
      />
      <LateMomentField
        label={t('Licence until')}
        hint={t(
          'For this story alone, instead of the end agreed with its source. Once published, the story leaves every page at that time.',
        )}
        problem={saving.state.problems.licenceUntil}
        none={t('same as the source')}
        name={t('end of licence')}
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
        <bdi>{terms.name}</bdi>
      </DeskLink>
      : <span className={kind === 'ended' ? 'text-red' : undefined}>{text}</span>
    </p>
  )
}
