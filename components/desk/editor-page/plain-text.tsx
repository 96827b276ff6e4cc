'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { directionOf } from '#domain/words/speech.ts'

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

/** A plain-text field as readers will see it, which grows with its text. Line breaks become spaces. */
export function PlainText({
  label,
  value,
  isEditable,
  isStart = false,
  language,
  className = '',
  onChange,
  ...rest
}: Props) {
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
      className={`plain-text ${className}`}
      aria-label={label}
      rows={1}
      lang={language}
      dir={directionOf(language)}
      spellCheck
      value={value}
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
