'use client'
import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'

type Props = ComponentProps<'a'> & { href: `/desk${string}` }

/** A plain link that stays in the app: no page load where a plain click would do one. */
export function DeskLink({ href, onClick, children, ...rest }: Props) {
  const router = useRouter()
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.push(href as never)
  }
  return (
    <a {...rest} href={href} onClick={go}>
      {children}
    </a>
  )
}
