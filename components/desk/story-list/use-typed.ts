import { useEffect, useRef, useState } from 'react'

/** Browsers refuse to change the address at every letter of somebody who types fast. */
const QUIET_MS = 250

/**
 * Words that are typed: `onChange` gets them after a pause, and with `flush`. A value that was sent and comes back does
 * not replace newer letters.
 */
export function useTyped(value: string, onChange: (words: string) => void) {
  const [typed, setTyped] = useState(value)
  const sent = useRef([value])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ typed, onChange })
  useEffect(() => {
    latest.current.onChange = onChange
  })
  const put = (next: string) => {
    latest.current.typed = next
    setTyped(next)
  }
  useEffect(() => {
    const at = sent.current.indexOf(value)
    sent.current = at < 0 ? [value] : sent.current.slice(at)
    if (at < 0) put(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const flush = () => {
    clearTimeout(timer.current)
    const words = latest.current.typed.trim()
    if (sent.current.at(-1) === words) return
    sent.current.push(words)
    latest.current.onChange(words)
  }
  const type = (next: string) => {
    put(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, QUIET_MS)
  }
  return { typed, type, flush }
}
