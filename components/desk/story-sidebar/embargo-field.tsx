'use client'
import { useId } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { LateMoment } from '#components/desk/story-sidebar/late-moment.tsx'

type Props = {
  until: number | null
  isEditable: boolean
  problem?: string | undefined
  onChange: (until: number | null) => void
}

/** The embargo: before it the story cannot be published by anyone. */
export function EmbargoField({ until, isEditable, problem, onChange }: Props) {
  const id = useId()
  const { said } = useNewsroom()
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>Embargo</label>
      {!isEditable && until === null ? (
        <span className="dim">none</span>
      ) : (
        <LateMoment id={id} name="embargo" at={until} isEditable={isEditable} onLeave={onChange} />
      )}
      {problem && <span className="why">{problem}</span>}
      <small id={`${id}-hint`}>
        {until === null
          ? 'None. With one, no publishing and no schedule gets it out before.'
          : `not before ${said(until)}, newsroom time: no publishing and no schedule beats it.`}
      </small>
    </div>
  )
}
