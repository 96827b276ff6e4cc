import type { LucideIcon } from 'lucide-react'
import { useRef } from 'react'
import type { ButtonKind, ButtonSize } from '#components/desk/parts/button/button-look.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'

type Props = {
  label: string
  /** Accessible name of the file field, where it is not the label. */
  fieldName?: string
  kind?: ButtonKind
  size?: ButtonSize
  icon: LucideIcon
  /** A shortcut that opens it, shown beside the label. */
  keys?: string
  isMultiple?: boolean
  accept?: string
  isOff?: boolean
  onChoose: (files: File[]) => void
}

/** A button that opens the browser's own dialog for files. The same file can be chosen twice. */
export function FileButton({ label, fieldName = label, isMultiple, accept, onChoose, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const open = () => input.current?.click()
  useKeys(button.keys === undefined ? {} : { [button.keys.toLowerCase()]: open })
  return (
    <>
      <Button {...button} onClick={open}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMultiple}
        accept={accept}
        aria-label={fieldName}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onChoose(files)
        }}
      />
    </>
  )
}
