'use client'
import { useId, useState } from 'react'
import { articlePath } from '#domain/urls/paths.ts'
import { slugify } from '#domain/urls/slug.ts'

type Props = {
  slug: string
  isPublic: boolean
  isEditable: boolean
  problem?: string | undefined
  onChange: (slug: string) => void
}

/** The last part of a story's address. It is passed on when one leaves the field, made fit. */
export function AddressField({ slug, isPublic, isEditable, problem, onChange }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(slug)
  const [shown, setShown] = useState(slug)
  if (shown !== slug) {
    setShown(slug)
    setTyped(slug)
  }
  const leave = () => {
    const fit = typed.trim() === '' ? slug : slugify(typed)
    setTyped(fit)
    if (fit !== slug || problem) onChange(fit)
  }
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>Address</label>
      <input
        id={id}
        value={typed}
        readOnly={!isEditable}
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      {problem && <span className="why">{problem}</span>}
      <small id={`${id}-hint`}>
        {articlePath(typed || slug)}.{' '}
        {isPublic
          ? 'When you publish a new one, the old one sends readers to it.'
          : 'It follows the headline until you write one.'}
      </small>
    </div>
  )
}
