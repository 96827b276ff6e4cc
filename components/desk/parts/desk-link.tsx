'use client'
import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'

type Props = ComponentProps<'a'> & { href: `/desk${string}` }

/** A link that navigates client-side on a plain click; other clicks behave as on any link. */
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
