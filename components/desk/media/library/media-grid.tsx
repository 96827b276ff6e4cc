'use client'
import { useState } from 'react'
import { Thumb } from '#components/desk/media/library/thumb.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { Grey } from '#components/desk/parts/feedback/skeleton.tsx'
import { t } from '#domain/messages/t.ts'

const GRID = 'grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-x-3 gap-y-4'

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
    <ul className={GRID} aria-label={t('Pictures')}>
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

export const GridLoading = () => (
  <div>
    <p className="sr-only" role="status">
      {t('Loading the library')}
    </p>
    <ul className={GRID} aria-hidden="true">
      {Array.from({ length: 9 }, (_, n) => (
        <li className="grid gap-1" key={n}>
          <Grey className="aspect-3/2" />
          <Grey className="h-2.5" />
          <Grey className="h-2.5 w-[45%]" />
        </li>
      ))}
    </ul>
  </div>
)
