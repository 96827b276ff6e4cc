'use client'
import { useId, useState } from 'react'
import { MomentField } from '#components/desk/parts/moment-field.tsx'
import { FactGroup, Facts, InNumbers } from '#components/desk/taxonomy/facts.tsx'
import { PossibleDuplicates } from '#components/desk/taxonomy/possible-duplicates.tsx'
import { RemoveOrMerge } from '#components/desk/taxonomy/remove-or-merge.tsx'
import { SavedText } from '#components/desk/taxonomy/saved-text.tsx'
import { type PaperActs, sentenceOf } from '#components/desk/taxonomy/use-paper.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { DeskTopic } from '#domain/article/desk-views.ts'
import { topicPath } from '#domain/urls/paths.ts'

const { topic: words, details, removing } = taxonomyWords

type Props = { topic: DeskTopic; acts: PaperActs; onClose: () => void }

/** Edits a topic; each field is saved by itself. */
export function TopicFacts({ topic, acts, onClose }: Props) {
  const { id, slug, name, description, followUp, stories } = topic
  const save = (fields: object) => acts.save(id, fields)
  const followed = followUp ? { followUpAt: followUp.at, followUpNote: followUp.note } : {}
  return (
    <Facts title={name} path={stories?.out === 0 ? null : topicPath(slug)} onClose={onClose}>
      <PossibleDuplicates noun="topics" item={topic} acts={acts} onGone={onClose} />
      <FactGroup title={details.public}>
        <SavedText
          label={details.name}
          value={name}
          maxLength={120}
          isRequired
          onSave={(value) => save({ name: value })}
        />
        <SavedText
          label={details.address}
          hint={details.addressHints.topics}
          value={slug}
          maxLength={80}
          isRequired
          onSave={(value) => save({ slug: value })}
        />
        <SavedText
          label={words.description}
          hint={words.descriptionHint}
          value={description}
          maxLength={1_000}
          rows={4}
          isSerif
          onSave={(value) => save({ description: value })}
        />
      </FactGroup>
      <FactGroup title={words.followUp} note={details.hidden}>
        <FollowUp followUp={followUp} onSave={save} />
      </FactGroup>
      <InNumbers stories={stories} />
      <FactGroup title={removing.heading}>
        <RemoveOrMerge
          noun="topics"
          item={topic}
          acts={acts}
          again={{ name, slug, description, ...followed }}
          onGone={onClose}
        />
      </FactGroup>
    </Facts>
  )
}

type FollowUpProps = { followUp: DeskTopic['followUp']; onSave: (fields: object) => Promise<unknown> }

/** The follow-up of a topic: a date and a purpose, shown in the plan of that day. */
function FollowUp({ followUp, onSave }: FollowUpProps) {
  const id = useId()
  const [at, setAt] = useState<number | null | undefined>(followUp?.at ?? null)
  const [why, setWhy] = useState('')
  const save = async (next: number | null) => {
    setAt(next)
    try {
      await onSave(next === null ? { followUpAt: null, followUpNote: '' } : { followUpAt: next })
      setWhy('')
    } catch (error) {
      setWhy(sentenceOf(error))
    }
  }
  return (
    <>
      <div
        className="field"
        onBlur={() => {
          if (at !== undefined && at !== null && at !== followUp?.at) void save(at)
        }}
      >
        <label htmlFor={id}>{words.date}</label>
        <MomentField id={id} at={at ?? null} onChange={setAt} />
      </div>
      {why && (
        <p className="why" role="alert">
          {why}
        </p>
      )}
      {followUp && (
        <>
          <SavedText
            label={words.note}
            value={followUp.note}
            maxLength={500}
            rows={2}
            onSave={(value) => onSave({ followUpNote: value })}
          />
          <div className="row-flex">
            <button type="button" className="btn s" onClick={() => void save(null)}>
              {words.done}
            </button>
          </div>
        </>
      )}
    </>
  )
}
