'use client'
import { useLayoutEffect, useRef } from 'react'

type Props = {
  id?: string
  label: string
  value: string
  placeholder: string
  className?: string
  language: string
  maxLength: number
  isEditable: boolean
  onChange: (value: string) => void
  onBlur: () => void
}

/** A line of plain text as readers will see it, growing with its words. It has no line breaks: they become spaces. */
export function PlainText({ label, value, isEditable, language, className = '', onChange, ...rest }: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = box.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = '0'
    area.style.height = `${area.scrollHeight}px`
  })
  return (
    <textarea
      {...rest}
      ref={box}
      className={`plain-text ${className}`}
      aria-label={label}
      rows={1}
      lang={language}
      dir="auto"
      spellCheck
      value={value}
      readOnly={!isEditable}
      onChange={(event) => onChange(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.preventDefault()}
    />
  )
}
