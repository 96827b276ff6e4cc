'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { Link } from 'lucide-react'
import { type ChangeEvent, type ComponentProps, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { leaveByKey } from '#components/desk/editor/blocks/leave-block.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { editorWords } from '#components/desk/words/editor.ts'

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  view: ReactNodeViewProps
  label: string
  /** A hint beside the label, such as “optional”. */
  of?: string
  value: string
  isFull?: boolean
  /** Grows with its text, for captions. Line breaks become spaces. */
  isGrowing?: boolean
  /** The validation error of the value. */
  problem?: string | null
  /** Autofocus when the field appears. */
  isFirst?: boolean
  onText: (value: string) => void
  /** Links what is selected of the value; adds a button, and Ctrl or Cmd with K. */
  onLink?: (selected: { from: number; to: number }) => void
}

/** A field of a block’s form. Enter and Escape move the focus back to the text. */
export function BlockField(props: Props) {
  const {
    view,
    label,
    of,
    value,
    isFull = false,
    isGrowing = false,
    problem = null,
    isFirst = false,
    onText,
    onLink,
    ...rest
  } = props
  const id = useId()
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const Field = isGrowing ? 'textarea' : 'input'
  const link = () => {
    if (box.current) onLink?.({ from: box.current.selectionStart ?? 0, to: box.current.selectionEnd ?? 0 })
  }
  useEffect(() => {
    if (isFirst) box.current?.focus()
  }, [isFirst])
  return (
    <div className={['field', isFull && 'full', problem && 'wrong'].filter(Boolean).join(' ')}>
      <label htmlFor={id}>
        {label} {of && <span className="of">{of}</span>}
      </label>
      <Field
        {...(rest as object)}
        {...(isGrowing && { rows: 1, className: 'growing' })}
        id={id}
        ref={box}
        value={value}
        maxLength={2_000}
        readOnly={!view.editor.isEditable}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem ? `${id}-why` : undefined}
        onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
          onText(event.target.value.replaceAll(/\s*\n\s*/g, ' '))
        }
        onKeyDown={(event: KeyboardEvent) => {
          if (!onLink || !isLinkKey(event)) return leaveByKey(view)(event)
          event.preventDefault()
          link()
        }}
      />
      {onLink && (
        <IconButton
          isSmall
          icon={Link}
          label={editorWords.picture.link(label)}
          keys="Ctrl K"
          aria-disabled={value.trim() === ''}
          onClick={link}
        />
      )}
      {problem && (
        <span className="why" id={`${id}-why`}>
          {problem}
        </span>
      )}
    </div>
  )
}

/** With Alt it would be AltGr, which types letters on European keyboards. */
const isLinkKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey

type TickProps = { view: ReactNodeViewProps; label: string; isOn: boolean; onTick: (isOn: boolean) => void }

export function BlockTick({ view, label, isOn, onTick }: TickProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={isOn}
        disabled={!view.editor.isEditable}
        onChange={(event) => onTick(event.target.checked)}
        onKeyDown={leaveByKey(view)}
      />{' '}
      {label}
    </label>
  )
}
