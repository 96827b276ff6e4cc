'use client'
import { CalendarX, CircleAlert, Hourglass, type LucideIcon, Trash2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import { Thumbnail } from '#components/desk/media/library-picture.tsx'
import { walkGrid } from '#components/desk/media/library/grid-keys.ts'
import { type ThumbMark, thumbWords } from '#components/desk/media/library/thumb-words.ts'
import { type LibraryPicture, titleOf } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { shortDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'

const SIGNS: Record<ThumbMark, { icon: LucideIcon; tone: string }> = {
  deleted: { icon: Trash2, tone: 'dim' },
  expired: { icon: CalendarX, tone: 'late' },
  'no-text': { icon: CircleAlert, tone: 'bad' },
  expiring: { icon: Hourglass, tone: 'meh' },
}

type Props = {
  picture: LibraryPicture
  isCurrent: boolean
  /** Roving tabindex: this item is the Tab stop, and arrows move on from it. */
  isTabStop: boolean
  href: string
  onOpen: (byKeys: boolean) => void
  onFocus: () => void
}

export const thumbId = (pictureId: string): string => `picture-${pictureId}`

export function Thumb({ picture, isCurrent, isTabStop, href, onOpen, onFocus }: Props) {
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    // Enter fires a click event whose `detail` is 0.
    onOpen(event.detail === 0)
  }
  return (
    <li>
      <a
        className="thumb"
        id={thumbId(picture.id)}
        href={href}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={open}
        onFocus={onFocus}
        onKeyDown={walkGrid}
      >
        <Thumbnail picture={picture} />
        <b>{titleOf(picture)}</b>
        <Line picture={picture} />
      </a>
    </li>
  )
}

function Line({ picture }: Pick<Props, 'picture'>) {
  const { paper } = useNewsroom()
  const now = useNow(60_000) ?? 0
  const day = (at: number) => shortDay(paper, at, now)
  const { text, mark } = thumbWords(picture, { now, day })
  if (mark === null) {
    return (
      <small>
        <span>{text}</span>
      </small>
    )
  }
  const { icon: Icon, tone } = SIGNS[mark]
  return (
    <small className={tone}>
      <Icon className="i" aria-hidden="true" />
      {text}
    </small>
  )
}
