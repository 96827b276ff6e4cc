import { useEffect } from 'react'
import { keyboardOf } from '#components/desk/shell/on-screen-keyboard.ts'

const isText = (target: Element | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="file"], [type="range"])'))

/**
 * Marks the page with `data-keyboard` while an on-screen keyboard is open, and sets `--keyboard` (what it covers) and
 * `--panned` (how far the visible part was moved down), by which the bars stay visible. Keeps the caret in sight, too.
 */
export function useOnScreenKeyboard(): void {
  useEffect(() => {
    const view = window.visualViewport
    if (!view || !window.matchMedia('(pointer: coarse)').matches) return
    const root = document.documentElement
    let before = view.height
    let width = window.innerWidth
    const measure = () => {
      // A tap on a button takes the focus from the text before the keyboard is gone. Bars that moved then would move
      // from under the finger.
      const isOpen = root.hasAttribute('data-keyboard')
      const mayBeOpen = isOpen || isText(document.activeElement)
      // The phone was turned, or nothing is typed: this is the height without a keyboard.
      if (!mayBeOpen || width !== window.innerWidth) before = view.height
      width = window.innerWidth
      const { height: visible, offsetTop, scale } = view
      const keyboard = mayBeOpen ? keyboardOf({ inner: window.innerHeight, visible, offsetTop, scale, before }) : null
      const isNew = keyboard !== null && !isOpen
      root.toggleAttribute('data-keyboard', keyboard !== null)
      root.style.setProperty('--keyboard', `${keyboard?.covered ?? 0}px`)
      root.style.setProperty('--panned', `${keyboard?.panned ?? 0}px`)
      if (isNew) requestAnimationFrame(showCaret)
    }
    const events = ['resize', 'scroll'] as const
    for (const name of events) view.addEventListener(name, measure)
    for (const name of ['focusin', 'focusout'] as const) document.addEventListener(name, measure)
    return () => {
      for (const name of events) view.removeEventListener(name, measure)
      for (const name of ['focusin', 'focusout'] as const) document.removeEventListener(name, measure)
      root.removeAttribute('data-keyboard')
    }
  }, [])
}

/** Scrolls the line of the caret into view; a tall text is not scrolled as a whole. */
function showCaret(): void {
  const { activeElement: field } = document
  const caret = getSelection()?.focusNode
  const line = caret instanceof Element ? caret : caret?.parentElement
  const target = line && field?.contains(line) ? line : field
  target?.scrollIntoView({ block: 'nearest' })
}
