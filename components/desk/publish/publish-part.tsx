import { type ReactNode, useId } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'

type Props = {
  title: string
  /** Said after the title. */
  note?: ReactNode
  level?: 2 | 3
  /** Its content is one choice: the layout of the radio buttons. */
  radios?: string
  children: ReactNode
}

/** A part of the publish dialog under its title, perhaps a group of radio buttons. */
export function PublishPart({ title, note, level = 3, radios, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id} level={level} note={note}>
        {title}
      </SectionTitle>
      {radios === undefined ? (
        children
      ) : (
        <div role="radiogroup" aria-labelledby={id} className={radios}>
          {children}
        </div>
      )}
    </section>
  )
}
