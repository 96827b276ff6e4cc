'use client'
import { useEffect, useState } from 'react'
import { Toaster } from 'sonner'
import { type Corner, clearCorner } from '#components/desk/shell/clear-corner.ts'

/** Size of one notice, and what it keeps from the edges: the bars are there. */
const [WIDTH, HEIGHT, EDGE] = [356, 80, 72]
const BULK_BAR = '.bulk'
const NEW = `[data-sonner-toaster], [data-sonner-toast], ${BULK_BAR}`
const FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="hidden"]), textarea, select, [contenteditable="true"]'

/** The notices of the desk, in the first corner of the window in which they cover no field. */
export function Notices() {
  const [corner, setCorner] = useState<Corner>('bottom-right')
  useEffect(() => {
    const place = () => setCorner(cornerNow())
    // Looked for as a notice comes and as a field takes the focus; not at every scroll, which would make them jump.
    const observer = new MutationObserver((changes) => {
      const isNew = changes.some(({ addedNodes }) =>
        [...addedNodes].some(
          (node) => node instanceof Element && node.matches(`[data-sonner-toaster], [data-sonner-toast], ${BULK_BAR}`),
        ),
      )
      if (isNew) place()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', place)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', place)
    }
  }, [])
  return (
    <Toaster
      position={corner}
      offset={{ top: `${EDGE}px`, bottom: `${EDGE}px` }}
      mobileOffset={{ top: `${EDGE}px`, bottom: 'calc(var(--under) + 4rem)' }}
      theme="system"
      visibleToasts={4}
      closeButton
      duration={8_000}
    />
  )
}

function cornerNow(): Corner {
  const { innerWidth, innerHeight } = window
  // On a phone a notice is as wide as the window.
  const width = Math.min(WIDTH, innerWidth)
  const boxOf = (corner: Corner) => {
    const left = corner.endsWith('left') ? 0 : innerWidth - width - 24
    const top = corner.startsWith('top') ? EDGE : innerHeight - EDGE - HEIGHT
    return { left, top, right: left + width + 24, bottom: top + HEIGHT }
  }
  const boxes = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((one) => one.checkVisibility())
      .map((one) => one.getBoundingClientRect())
  const { activeElement } = document
  const focused = activeElement?.matches(FIELDS) ? [activeElement.getBoundingClientRect()] : []
  return clearCorner(boxOf, boxes(FIELDS), [...focused, ...boxes(BULK_BAR)])
}
