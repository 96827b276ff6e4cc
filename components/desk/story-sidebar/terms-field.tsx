'use client'
import { useId } from 'react'
import type { StoryChange } from '#components/desk/editor-page/local-story.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useSourceTerms } from '#components/desk/parts/use-source-terms.ts'
import { licenceWords } from '#components/desk/sources/licence-words.ts'
import { LateMoment } from '#components/desk/story-sidebar/late-moment.tsx'
import { sourcesWords } from '#components/desk/words/sources.ts'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { sourcePolicy } from '#domain/views.ts'

const words = storySidebarWords.terms
type Props = {
  story: DeskArticle
  isEditable: boolean
  problem?: string | undefined
  onChange: (change: StoryChange) => void
}

/** The terms of a story from elsewhere: those of its source, unless overridden. */
export function TermsField({ story, isEditable, problem, onChange }: Props) {
  const id = useId()
  const terms = useSourceTerms(story)
  if (story.source === null && story.sourcePolicy === null && story.licenceUntil === null) return null
  return (
    <div className="stack">
      {terms && <Agreed terms={terms} />}
      <div className="field">
        <label htmlFor={`${id}-policy`}>{words.policy}</label>
        <select
          id={`${id}-policy`}
          value={story.sourcePolicy ?? ''}
          disabled={!isEditable}
          onChange={(event) => onChange({ sourcePolicy: sourcePolicy.nullable().parse(event.target.value || null) })}
        >
          <option value="">{terms ? words.asSourceIs(sourcesWords.policies[terms.policy]) : words.asSource}</option>
          {sourcePolicy.options.map((policy) => (
            <option key={policy} value={policy}>
              {sourcesWords.policies[policy]}
            </option>
          ))}
        </select>
      </div>
      <div className={problem ? 'field wrong' : 'field'}>
        <label htmlFor={`${id}-until`}>{words.until}</label>
        {!isEditable && story.licenceUntil === null ? (
          <span className="dim">{words.asSourceShort}</span>
        ) : (
          <LateMoment
            id={`${id}-until`}
            name={words.untilName}
            at={story.licenceUntil}
            isEditable={isEditable}
            onLeave={(licenceUntil) => onChange({ licenceUntil })}
          />
        )}
        {problem && <span className="why">{problem}</span>}
        <small id={`${id}-until-hint`}>{words.hint}</small>
      </div>
    </div>
  )
}

function Agreed({ terms }: { terms: NonNullable<DeskArticle['sourceTerms']> }) {
  const { said } = useNewsroom()
  const now = useNow(60_000)
  if (now === null) return null
  const { kind, text } = licenceWords(terms, { now, said })
  return (
    <p className="hint">
      <DeskLink className="link" href={`/desk/sources/${terms.id}`}>
        {terms.name}
      </DeskLink>
      : <span className={kind === 'ended' ? 'late' : undefined}>{text}</span>
    </p>
  )
}
