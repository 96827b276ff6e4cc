'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { type ChangeEvent, type ComponentProps, useEffect, useId, useRef } from 'react'
import { leaveByKey } from '#components/desk/editor/blocks/leave-block.ts'

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
    ...rest
  } = props
  const id = useId()
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const Field = isGrowing ? 'textarea' : 'input'
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
        onKeyDown={leaveByKey(view)}
      />
      {problem && (
        <span className="why" id={`${id}-why`}>
          {problem}
        </span>
      )}
    </div>
  )
}

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
