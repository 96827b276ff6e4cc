'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { Link } from 'lucide-react'
import { type ChangeEvent, type ComponentProps, type KeyboardEvent, useEffect, useRef } from 'react'
import { leaveByKey } from '#components/desk/editor/blocks/leave-block.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { typedKey } from '#components/desk/parts/typed-key.ts'
import { useWritten } from '#components/desk/parts/written-in.ts'
import { t } from '#domain/messages/t.ts'

/** The beginning of every web address, in empty fields for one. */
export const ADDRESS_HINT = 'https://'

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

const GROWING = 'max-h-[50vh] resize-none leading-[1.4] field-sizing-content'

/** A field of a block’s form. Enter and Escape move the focus back to the text. */
export function BlockField({ view, label, of, value, problem = null, onText, onLink, ...props }: Props) {
  const { isFull = false, isGrowing = false, isFirst = false, ...rest } = props
  const written = useWritten()
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const Control = isGrowing ? 'textarea' : 'input'
  const link = () => {
    if (box.current) onLink?.({ from: box.current.selectionStart ?? 0, to: box.current.selectionEnd ?? 0 })
  }
  useEffect(() => {
    if (isFirst) box.current?.focus()
  }, [isFirst])
  const name = (
    <>
      {label} {of && <span className="font-normal text-ink-3">{of}</span>}
    </>
  )
  return (
    <Field label={name} why={problem ?? undefined} className={isFull ? 'col-span-full' : undefined}>
      {(wired) => (
        <span className="flex items-center gap-1">
          <Control
            {...written}
            {...(rest as object)}
            {...wired}
            {...(isGrowing && { rows: 1 })}
            className={`w-full ${CONTROL} ${isGrowing ? GROWING : ''}`}
            ref={box}
            value={value}
            maxLength={2_000}
            readOnly={!view.editor.isEditable}
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
              label={t('Link words of “{field}”', { field: label })}
              keys="Ctrl K"
              aria-disabled={value.trim() === ''}
              onClick={link}
            />
          )}
        </span>
      )}
    </Field>
  )
}

/** The props of a field that holds an attribute of the node. */
export const fieldOf = (view: ReactNodeViewProps, name: string, label: string) => ({
  view,
  label,
  value: String(view.node.attrs[name]),
  onText: (text: string) => view.updateAttributes({ [name]: text }),
})

/** With Alt it would be AltGr, which types letters on European keyboards. */
const isLinkKey = (event: KeyboardEvent): boolean =>
  typedKey(event) === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey

type TickProps = { view: ReactNodeViewProps; label: string; isOn: boolean; onTick: (isOn: boolean) => void }

export const BlockTick = ({ view, label, isOn, onTick }: TickProps) => (
  <Checkbox name={label} isOn={isOn} isOff={!view.editor.isEditable} onChange={onTick} onKeyDown={leaveByKey(view)} />
)
