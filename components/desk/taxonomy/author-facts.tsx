'use client'
import { useId, useState } from 'react'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { AuthorLinks } from '#components/desk/taxonomy/author-links.tsx'
import { FactGroup, Facts, InNumbers } from '#components/desk/taxonomy/facts.tsx'
import { PortraitField } from '#components/desk/taxonomy/portrait-field.tsx'
import { PossibleDuplicates } from '#components/desk/taxonomy/possible-duplicates.tsx'
import { RemoveOrMerge } from '#components/desk/taxonomy/remove-or-merge.tsx'
import { SavedText } from '#components/desk/taxonomy/saved-text.tsx'
import { type PaperActs, sentenceOf } from '#components/desk/taxonomy/use-paper.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { DeskAuthor } from '#domain/article/desk-views.ts'
import { authorPath } from '#domain/urls/paths.ts'

const { author: words, details, removing } = taxonomyWords

type Props = { author: DeskAuthor; acts: PaperActs; onClose: () => void }

/** Edits a byline; each field is saved by itself. */
export function AuthorFacts({ author, acts, onClose }: Props) {
  const { id, slug, name, role, bio, portrait, links, personId, stories } = author
  const save = (fields: object) => acts.save(id, fields)
  return (
    <Facts title={name} path={stories?.out === 0 ? null : authorPath(slug)} onClose={onClose}>
      <PossibleDuplicates noun="authors" item={author} acts={acts} onGone={onClose} />
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
          hint={details.addressHints.authors}
          value={slug}
          maxLength={80}
          isRequired
          onSave={(value) => save({ slug: value })}
        />
        <SavedText
          label={words.role}
          hint={words.roleHint}
          value={role}
          maxLength={120}
          onSave={(value) => save({ role: value })}
        />
        <SavedText
          label={words.biography}
          value={bio}
          maxLength={2_000}
          rows={5}
          isSerif
          onSave={(value) => save({ bio: value })}
        />
        <PortraitField portrait={portrait} name={name} onSave={(value) => save({ portrait: value })} />
        <AuthorLinks links={links} onSave={(value) => save({ links: value })} />
      </FactGroup>
      <FactGroup title={words.account} note={details.hidden}>
        <Account personId={personId} onSave={(value) => save({ personId: value })} />
      </FactGroup>
      <InNumbers stories={stories} />
      <FactGroup title={removing.heading}>
        <RemoveOrMerge
          noun="authors"
          item={author}
          acts={acts}
          again={{ name, slug, role, bio, portrait, links, personId }}
          onGone={onClose}
        />
      </FactGroup>
    </Facts>
  )
}

type AccountProps = { personId: string | null; onSave: (id: string | null) => Promise<unknown> }

/** The account that belongs to a byline: a reporter's new stories begin with it. */
function Account({ personId, onSave }: AccountProps) {
  const id = useId()
  const colleagues = useColleagues()
  const [why, setWhy] = useState('')
  const isHere = colleagues.some((one) => one.id === personId)
  const choose = async (value: string) => {
    try {
      await onSave(value === '' ? null : value)
      setWhy('')
    } catch (error) {
      setWhy(sentenceOf(error))
    }
  }
  return (
    <div className={why ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{words.accountOf}</label>
      <select id={id} value={personId ?? ''} onChange={(event) => void choose(event.target.value)}>
        <option value="">{words.noAccount}</option>
        {personId !== null && !isHere && <option value={personId}>{words.blockedAccount}</option>}
        {colleagues.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <small>{words.accountHint}</small>
      {why && (
        <span className="why" role="alert">
          {why}
        </span>
      )}
    </div>
  )
}
