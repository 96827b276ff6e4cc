import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { type ButtonKind, buttonLook, type ButtonSize } from '#components/desk/parts/button/button-look.ts'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'

type Props = ComponentProps<typeof DeskLink> & { kind?: ButtonKind; size?: ButtonSize; icon?: LucideIcon }

/** A link within the desk that looks like a button. */
export function ButtonLink({ kind, size, icon, className, children, ...rest }: Props) {
  return (
    <DeskLink {...rest} className={`${buttonLook({ kind, size })}${className ? ` ${className}` : ''}`}>
      {icon && <Icon of={icon} />}
      {children}
    </DeskLink>
  )
}
