'use client'
import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'

type Path = `/desk${string}`
/** `onGo` opens the address in place of the router, which asks the server for a page. */
type Props = ComponentProps<'a'> & { href: Path; onGo?: (href: Path) => void }

/** A link that navigates client-side on a plain click; other clicks behave as on any link. */
export function DeskLink({ href, onClick, onGo, children, ...rest }: Props) {
  const router = useRouter()
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (onGo) onGo(href)
    else router.push(href as never)
  }
  return (
    <a {...rest} href={href} onClick={go}>
      {children}
    </a>
  )
}
