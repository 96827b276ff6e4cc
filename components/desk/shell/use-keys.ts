import { useEffect, useRef } from 'react'
import { typedKey } from '#components/desk/parts/typed-key.ts'
import { isDialogOpen, isWriting } from '#components/desk/shell/keys-are-off.ts'

type Keys = Record<string, (event: KeyboardEvent) => void>

/** Letters and Enter, whose Shift is named; of other characters Shift is a part on some keyboards. */
const SHIFTED = /^(?:[a-z]|enter)$/

function nameOf(event: KeyboardEvent, hasMod: boolean): string {
  const { altKey, shiftKey } = event
  const key = typedKey(event)
  const isShifted = hasMod && shiftKey && SHIFTED.test(key)
  return `${hasMod ? 'mod+' : ''}${altKey ? 'alt+' : ''}${isShifted ? 'shift+' : ''}${key}`
}

/**
 * Binds shortcuts of a page: single letters outside text fields only; `mod+enter` and the like everywhere. Off while a
 * dialog is open. Never bind `mod+alt`: on European keyboards that is AltGr, which types letters.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const hasMod = event.ctrlKey || event.metaKey
      const name = nameOf(event, hasMod)
      const act = latest.current[name]
      if (!act || event.repeat || isDialogOpen()) return
      if (!hasMod && (isWriting(event.target) || event.defaultPrevented)) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
