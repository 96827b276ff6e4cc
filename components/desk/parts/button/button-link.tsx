import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { type ButtonKind, buttonLook, type ButtonSize } from '#components/desk/parts/button/button-look.ts'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'

type Props = ComponentProps<'a'> & {
  href: string
  kind?: ButtonKind | undefined
  size?: ButtonSize | undefined
  icon?: LucideIcon | undefined
  /** Said after the label to screen readers: the row that a link belongs to. */
  about?: string | undefined
}

const isPath = (href: string): href is `/desk${string}` => /^\/desk(?:[/?#]|$)/.test(href)

/**
 * A link that looks like a button. One within the desk is followed without loading a page; a file (`download`) or
 * another window (`target`) is left to the browser.
 */
export function ButtonLink({ kind, size, icon, about, className, href, children, ...rest }: Props) {
  const link = { ...rest, className: `${buttonLook({ kind, size })}${className ? ` ${className}` : ''}` }
  const label = (
    <>
      {icon && <Icon of={icon} />}
      {children}
      {about !== undefined && <span className="sr-only"> {about}</span>}
    </>
  )
  if (isPath(href) && rest.download === undefined && rest.target === undefined)
    return (
      <DeskLink {...link} href={href}>
        {label}
      </DeskLink>
    )
  return (
    <a {...link} href={href}>
      {label}
    </a>
  )
}
