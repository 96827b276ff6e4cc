'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { writtenIn } from '#components/desk/parts/written-in.ts'

type Props = {
  id?: string
  label: string
  value: string
  placeholder: string
  className?: string
  language: string
  maxLength: number
  isEditable: boolean
  /** Autofocus when the page opens. */
  isStart?: boolean
  onChange: (value: string) => void
  onBlur: () => void
}

const LOOK =
  'm-0 block field-sizing-content min-h-0 w-full resize-none overflow-hidden border-0 bg-transparent p-0 placeholder:text-ink-3 placeholder:opacity-100'
// The caret is the focus; a blue mark in the margin says it once more.
const FOCUS =
  'focus-visible:[box-shadow:calc(-0.75rem*var(--way))_0_0_var(--color-sheet),calc((-0.75rem-2px)*var(--way))_0_0_var(--color-blue)] focus-visible:outline-none'

/** A plain-text field as readers will see it, which grows with its text. Line breaks become spaces. */
export function PlainText(props: Props) {
  const { label, isEditable, isStart = false, language, className = '', onChange, ...rest } = props
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = box.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = '0'
    area.style.height = `${area.scrollHeight}px`
  })
  useEffect(() => {
    if (isStart) box.current?.focus()
  }, [isStart])
  return (
    <textarea
      {...rest}
      ref={box}
      className={`${LOOK} ${FOCUS} ${className}`}
      aria-label={label}
      rows={1}
      {...writtenIn(language)}
      spellCheck
      readOnly={!isEditable}
      onChange={(event) => onChange(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        nextText(event.currentTarget)?.focus()
      }}
    />
  )
}

/** Returns the next text field: the standfirst after the headline, then the body. */
function nextText(from: HTMLElement): HTMLElement | undefined {
  const texts = [...(from.closest('article')?.querySelectorAll<HTMLElement>('textarea, .ProseMirror') ?? [])]
  return texts[texts.indexOf(from) + 1]
}
