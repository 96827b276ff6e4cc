import type { ComponentProps, ReactNode } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'

type Props = Pick<ComponentProps<typeof DeskLink>, 'href'> & {
  name: string
  /** A small line below the link. */
  children?: ReactNode
}

/** A cell of a list that names the row and leads to its page. */
export const LinkCell = ({ href, name, children }: Props) => (
  <>
    <DeskLink
      className="inline-flex min-h-6 items-center wrap-anywhere text-blue underline underline-offset-[0.15em]"
      href={href}
    >
      <bdi>{name}</bdi>
    </DeskLink>
    {children && <div className="text-xs text-ink-3">{children}</div>}
  </>
)
