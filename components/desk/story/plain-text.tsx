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
  /** Where the cursor stands when the page opens. */
  isStart?: boolean
  onChange: (value: string) => void
  onBlur: () => void
}

/** A line of plain text as readers will see it, growing with its words. It has no line breaks: they become spaces. */
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

/** What is written after this: from the headline to the standfirst, from there to the text. */
function nextText(from: HTMLElement): HTMLElement | undefined {
  const texts = [...(from.closest('article')?.querySelectorAll<HTMLElement>('textarea, .ProseMirror') ?? [])]
  return texts[texts.indexOf(from) + 1]
}
