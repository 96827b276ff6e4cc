import type { ReactNode } from 'react'

/** Utilities of text fields that are typed as readers will see them. */
export const HEADLINE =
  'font-serif text-headline leading-[1.05] font-semibold tracking-[-0.018em] text-balance phone:text-[2rem]'
export const STANDFIRST = 'mt-3 mb-4 font-serif text-[1.3125rem] leading-[1.4] text-pretty text-ink-2'

// The measure between two margins, of which the second holds notes; beside an open panel they have room for marks alone.
const GRID =
  'grid flex-1 grid-cols-[minmax(2.75rem,1fr)_minmax(0,--theme(--container-measure))_minmax(2.75rem,1fr)] content-start items-start gap-x-4 pt-8 pb-40'
const BESIDE_PANEL =
  'slim:in-data-[story=beside-panel]:grid-cols-[2.25rem_minmax(0,--theme(--container-measure))_2rem] slim:in-data-[story=beside-panel]:justify-center slim:in-data-[story=beside-panel]:gap-x-2'
const NARROW =
  'narrow:grid-cols-[--spacing(4)_minmax(0,1fr)_--spacing(4)] narrow:gap-x-0 narrow:has-data-aside:grid-cols-[--spacing(4)_minmax(0,1fr)_2.5rem]'

type Props = {
  label?: string
  isBusy?: boolean
  /** The body of the text. */
  body?: ReactNode
  /** Notes beside the body, in its third column. */
  margin?: ReactNode
  /** Fields above the body. */
  children: ReactNode
}

/** The sheet that a text is written on, as readers will see it. */
export const TextColumn = ({ label, isBusy = false, body, margin, children }: Props) => (
  <article className={`${GRID} ${BESIDE_PANEL} ${NARROW}`} aria-label={label} aria-busy={isBusy || undefined}>
    <div className="col-start-2 grid grid-cols-[minmax(0,1fr)]">{children}</div>
    {body && (
      <div className="col-span-full grid grid-cols-subgrid *:row-start-1">
        <div className="col-start-2 min-w-0">{body}</div>
        {margin}
      </div>
    )}
  </article>
)
