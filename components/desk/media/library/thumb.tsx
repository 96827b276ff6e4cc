'use client'
import { CalendarX, CircleAlert, Hourglass, type LucideIcon, Trash2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import { Thumbnail } from '#components/desk/media/library-picture.tsx'
import { walkGrid } from '#components/desk/media/library/grid-keys.ts'
import { type ThumbMark, thumbWords } from '#components/desk/media/library/thumb-words.ts'
import { type LibraryPicture, titleOf } from '#components/desk/media/pictures.ts'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { shortDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'

const BAD = 'font-semibold text-red'
const SOON = 'font-semibold text-amber'
const SIGNS: Record<ThumbMark, { icon: LucideIcon; tone: string }> = {
  deleted: { icon: Trash2, tone: 'text-ink-3' },
  expired: { icon: CalendarX, tone: BAD },
  'no-text': { icon: CircleAlert, tone: BAD },
  expiring: { icon: Hourglass, tone: SOON },
}
const CURRENT = 'aria-[current]:[&_img]:[outline:3px_solid_var(--color-blue)] aria-[current]:[&_img]:outline-offset-2'
const LOOK = `grid content-start gap-1 text-xs no-underline [scroll-margin-block:calc(var(--spacing-top-bar)+1rem)_2rem] focus-visible:outline-offset-4 hover:[&_b]:underline hover:[&_b]:underline-offset-[0.15em] ${CURRENT}`

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
        className={LOOK}
        data-thumb
        id={thumbId(picture.id)}
        href={href}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={open}
        onFocus={onFocus}
        onKeyDown={walkGrid}
      >
        <Thumbnail picture={picture} />
        <b className="line-clamp-3 text-sm leading-[1.3] font-normal wrap-anywhere">
          <bdi>{titleOf(picture)}</bdi>
        </b>
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
  const sign = mark === null ? null : SIGNS[mark]
  return (
    <small className={`flex min-w-0 items-center gap-1 text-xs ${sign?.tone ?? 'text-ink-3'}`}>
      {sign && <Icon of={sign.icon} />}
      <span className="truncate">{text}</span>
    </small>
  )
}
