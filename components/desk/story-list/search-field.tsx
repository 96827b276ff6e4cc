import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { storyListWords as words } from '#components/desk/words/story-list.ts'

/** Browsers refuse to change the address at every letter of somebody who types fast. */
const QUIET_MS = 250
const MOST_LETTERS = 200

type Props = { value: string; onChange: (q: string) => void }

/** The words that the list is searched for. They reach the address after a pause, and as the field is left. */
export function SearchField({ value, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  const { typed, type, flush } = useTyped(value, onChange)
  return (
    <label className="search">
      <span className="hush">{words.search}</span>
      <Search className="i" aria-hidden="true" />
      <input
        ref={field}
        className="input"
        type="search"
        maxLength={MOST_LETTERS}
        placeholder={words.searchHint}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape') type('')
          if (event.key === 'Escape' || event.key === 'Enter') flush()
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  )
}

/** Holds the typed text and what of it was sent to the address, whose echo must not replace newer letters. */
function useTyped(value: string, onChange: (q: string) => void) {
  const [typed, setTyped] = useState(value)
  const text = useRef(value)
  const sent = useRef([value])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const send = useRef(onChange)
  useEffect(() => {
    send.current = onChange
  })
  const put = (next: string) => {
    text.current = next
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
    const q = text.current.trim()
    if (sent.current.at(-1) === q) return
    sent.current.push(q)
    send.current(q)
  }
  const type = (next: string) => {
    put(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, QUIET_MS)
  }
  return { typed, type, flush }
}
