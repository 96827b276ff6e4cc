import { useEffect, useRef } from 'react'

type Keys = Record<string, (event: KeyboardEvent) => void>

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/**
 * Binds shortcuts of a page: single letters outside text fields only; `mod+enter` and the like everywhere. Off while a
 * dialog is open.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const hasMod = event.ctrlKey || event.metaKey
      const name = `${hasMod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.key.toLowerCase()}`
      const act = latest.current[name]
      if (!act || event.repeat || document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      if (!hasMod && (isWriting(event.target) || event.defaultPrevented)) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
