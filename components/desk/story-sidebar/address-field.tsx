'use client'
import { useId, useState } from 'react'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { articlePath } from '#domain/urls/paths.ts'

const words = storySidebarWords.address
type Props = {
  slug: string
  isPublic: boolean
  isEditable: boolean
  problem?: string | undefined
  onChange: (slug: string) => void
}

/** The transliteration tables for all scripts are loaded only if the typed text is not yet a valid slug. */
async function slugOf(typed: string): Promise<string> {
  if (isSlug(typed) && typed.length <= 80) return typed
  const { slugify } = await import('#domain/urls/slug.ts')
  return slugify(typed)
}

/** The slug of a story's address. It is normalised and committed on blur. */
export function AddressField({ slug, isPublic, isEditable, problem, onChange }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(slug)
  const [last, setLast] = useState(slug)
  if (last !== slug) {
    setLast(slug)
    setTyped(slug)
  }
  const leave = async () => {
    const fit = typed.trim() === '' ? slug : await slugOf(typed)
    setTyped(fit)
    if (fit !== slug || problem) onChange(fit)
  }
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        value={typed}
        readOnly={!isEditable}
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void leave()}
        onKeyDown={(event) => event.key === 'Enter' && void leave()}
      />
      {problem && <span className="why">{problem}</span>}
      <small id={`${id}-hint`}>
        {articlePath(typed || slug)}. {isPublic ? words.hintPublic : words.hintDraft}
      </small>
    </div>
  )
}
