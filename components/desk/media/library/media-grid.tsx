'use client'
import { useState } from 'react'
import { Thumb } from '#components/desk/media/library/thumb.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { mediaWords } from '#components/desk/words/media.ts'

type Props = {
  pictures: readonly LibraryPicture[]
  chosen: string | null
  hrefOf: (id: string) => string
  onOpen: (id: string, byKeys: boolean) => void
}

/** A grid of pictures, as many columns as fit; arrows move the focus, Enter opens. */
export function MediaGrid({ pictures, chosen, hrefOf, onOpen }: Props) {
  const [focused, setFocused] = useState<string | null>(null)
  const isThere = (id: string | null) => id !== null && pictures.some((picture) => picture.id === id)
  const stop = isThere(focused) ? focused : isThere(chosen) ? chosen : pictures[0]?.id
  return (
    <ul className="thumbs" aria-label={mediaWords.grid}>
      {pictures.map((picture) => (
        <Thumb
          key={picture.id}
          picture={picture}
          isCurrent={picture.id === chosen}
          isTabStop={picture.id === stop}
          href={hrefOf(picture.id)}
          onOpen={(byKeys) => onOpen(picture.id, byKeys)}
          onFocus={() => setFocused(picture.id)}
        />
      ))}
    </ul>
  )
}

const GREY = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8', 'g9']

export function GridLoading() {
  return (
    <div aria-busy="true">
      <p className="hush" role="status">
        {mediaWords.loading}
      </p>
      <ul className="thumbs" aria-hidden="true">
        {GREY.map((key) => (
          <li className="thumb" key={key}>
            <span className="skel frame" />
            <span className="skel" />
            <span className="skel short" />
          </li>
        ))}
      </ul>
    </div>
  )
}
