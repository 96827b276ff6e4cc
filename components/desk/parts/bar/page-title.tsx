import type { ReactNode, Ref } from 'react'
import { TITLE } from '#components/desk/parts/dialog/dialog-look.ts'

type Props = {
  /** For a page that moves the focus to its title. */
  ref?: Ref<HTMLHeadingElement>
  children: ReactNode
}

/** The title of what a page is about, below its bar. */
export const PageTitle = ({ ref, children }: Props) => (
  <h2 ref={ref} tabIndex={ref ? -1 : undefined} className={TITLE}>
    {children}
  </h2>
)
