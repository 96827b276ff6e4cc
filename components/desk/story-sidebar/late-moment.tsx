'use client'
import { X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { storySidebarWords as words } from '#components/desk/words/story-sidebar.ts'

type Props = {
  id: string
  /** The label's noun: `embargo`. */
  name: string
  at: number | null
  isEditable?: boolean
  onLeave: (at: number | null) => void
}

/** Date-time field that commits on blur, because intermediate values are not meant. */
export function LateMoment({ id, name, at, isEditable = true, onLeave }: Props) {
  const [typed, setTyped] = useState<number | null | undefined>(at)
  const [last, setLast] = useState(at)
  if (last !== at) {
    setLast(at)
    setTyped(at)
  }
  return (
    <div
      className="row-flex"
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        if (typed !== undefined && typed !== at) onLeave(typed)
      }}
    >
      <MomentField id={id} describedBy={`${id}-hint`} at={typed ?? null} isEditable={isEditable} onChange={setTyped} />
      {isEditable && at !== null && (
        <IconButton
          isSmall
          icon={X}
          label={words.clear(name)}
          onClick={() => {
            setTyped(null)
            onLeave(null)
            document.getElementById(id)?.focus()
          }}
        />
      )}
    </div>
  )
}
