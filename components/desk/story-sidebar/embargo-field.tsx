'use client'
import { useId } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { LateMoment } from '#components/desk/story-sidebar/late-moment.tsx'
import { storySidebarWords as words } from '#components/desk/words/story-sidebar.ts'

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
      <label htmlFor={id}>{words.embargo.label}</label>
      {!isEditable && until === null ? (
        <span className="dim">{words.none}</span>
      ) : (
        <LateMoment id={id} name={words.embargo.name} at={until} isEditable={isEditable} onLeave={onChange} />
      )}
      {problem && <span className="why">{problem}</span>}
      <small id={`${id}-hint`}>{until === null ? words.embargo.hintNone : words.embargo.hint(said(until))}</small>
    </div>
  )
}
