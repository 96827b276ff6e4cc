import type { ReactNode } from 'react'

type Props = {
  title: string
  how?: ReactNode
  /** The button or link of the first step. */
  act?: ReactNode
  /** In a part of a page, in the size of its text. */
  isSmall?: boolean
  /** 1: it stands in the place of a page, which has no other title. */
  level?: 1 | 2
  /** Steps, where there are several. */
  children?: ReactNode
}

/** The classes of a large title, of a page or of what stands in its place. */
export const DISPLAY = 'font-serif text-2xl leading-[1.1] font-bold tracking-[-0.01em] text-balance'

/** Placeholder of a list or a page that has nothing: the reason, and what to do. */
export function Empty({ title, how, act, isSmall = false, level = 2, children }: Props) {
  const Title = level === 1 ? 'h1' : 'h2'
  if (isSmall) {
    return (
      <div className="grid gap-2">
        <p>{title}</p>
        {how !== undefined && <p className="text-ink-2">{how}</p>}
        {act !== undefined && <p>{act}</p>}
      </div>
    )
  }
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className="mx-auto my-12 grid max-w-144 gap-4 px-4">
      <Title className="font-serif text-2xl leading-[1.1] font-bold tracking-[-0.01em] text-balance">{title}</Title>
      {how !== undefined && <p className="max-w-176 text-ink-2">{how}</p>}
      {act !== undefined && <p className="flex flex-wrap items-center gap-2">{act}</p>}
      {children}
    </div>
  )
}
