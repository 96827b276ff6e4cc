'use client'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Toaster } from 'sonner'
import { NOTICE_COMES } from '#components/desk/parts/undo-toast.tsx'
import { type Corner, clearCorner } from '#components/desk/shell/clear-corner.ts'

/** Size of one notice, and what it keeps from the edges: the bars are there. */
const [WIDTH, HEIGHT, EDGE] = [356, 80, 72]
const BULK_BAR = '.bulk'
const FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="hidden"]), textarea, select, [contenteditable="true"]'

/** True for the bar of selected stories, and for a notice that was not placed before it came. */
const isToPlace = (added: Element): boolean =>
  added.matches(BULK_BAR) ||
  added.querySelector(BULK_BAR) !== null ||
  (added.matches('[data-sonner-toaster], [data-sonner-toast]') && added.querySelector('[data-undo]') === null)

/** The notices of the desk, in the first corner of the window in which they cover no field. */
export function Notices() {
  const [corner, setCorner] = useState<Corner>('bottom-right')
  useEffect(() => {
    // A notice that moves is another element: while it has the focus it stays, since sonner would give the focus away.
    const place = () => {
      if (!document.activeElement?.closest('[data-sonner-toaster]')) setCorner(cornerNow())
    }
    const placeBefore = () => flushSync(() => setCorner(cornerNow()))
    // Looked for as a notice comes and as a field takes the focus; not at every scroll, which would make them jump.
    const observer = new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element)
      if (added.some(isToPlace)) place()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', place)
    document.addEventListener(NOTICE_COMES, placeBefore)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', place)
      document.removeEventListener(NOTICE_COMES, placeBefore)
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
