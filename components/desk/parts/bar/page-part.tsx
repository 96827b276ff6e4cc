import { type ReactNode, useId } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'

type Props = {
  /** Its heading. */
  title?: string | undefined
  level?: 2 | 3
  /** Said after the heading, in smaller letters. */
  note?: ReactNode
  isBusy?: boolean
  children: ReactNode
}

/** A column of parts, below the bar of a page that is read from top to bottom. */
export const PageColumn = ({ children }: { children: ReactNode }) => (
  <div className="grid max-w-240 grid-cols-[minmax(0,1fr)] gap-8 px-6 pt-6 pb-12 wrap-break-word narrow:px-4">
    {children}
  </div>
)

/** One part of a page under its heading. Tables, forms and lists take its width, buttons and sentences their own. */
export function PagePart({ title, level = 2, note, isBusy = false, children }: Props) {
  const id = useId()
  return (
    <section
      className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3 [&>:is(h2,h3,progress,table,form,details,div:not([role]))]:justify-self-stretch"
      aria-labelledby={title === undefined ? undefined : id}
      aria-busy={isBusy || undefined}
    >
      {title !== undefined && (
        <SectionTitle id={id} level={level} note={note}>
          {title}
        </SectionTitle>
      )}
      {children}
    </section>
  )
}
