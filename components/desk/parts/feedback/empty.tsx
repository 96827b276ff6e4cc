import type { ReactNode } from 'react'

type Props = {
  title: string
  how?: ReactNode
  /** The button or link of the first step. */
  act?: ReactNode
  /** In a part of a page, in the size of its text. */
  isSmall?: boolean
  /** It stands in place of a page, and has the page's title. */
  isPage?: boolean
  /** Steps, where there are several. */
  children?: ReactNode
}

/** The classes of a large title, of a page or of what stands in its place. */
export const DISPLAY = 'font-serif text-2xl leading-[1.1] font-bold tracking-[-0.01em] text-balance'

/** Placeholder of a list or a page that has nothing: the reason, and what to do. */
export function Empty({ title, how, act, isSmall = false, isPage = false, children }: Props) {
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
      <Heading className={DISPLAY}>{title}</Heading>
      {how !== undefined && <p className="max-w-176 text-ink-2">{how}</p>}
      {act !== undefined && <p className="flex flex-wrap items-center gap-2">{act}</p>}
      {children}
    </div>
  )
}
