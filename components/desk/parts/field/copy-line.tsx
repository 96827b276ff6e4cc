import { Check, Copy } from 'lucide-react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  /** Accessible name of the text. */
  label: string
  text: string
  /** Said after the button, where several stand on a page. */
  about?: string
  isCopied: boolean
  /** The text takes the focus when it appears. */
  hasFocus?: boolean
  onCopy: () => void
}

/** A text to be copied, such as a key or a link. */
export function CopyLine({ label, text, about, isCopied, hasFocus = false, onCopy }: Props) {
  return (
    <div className="flex gap-2">
      <input
        className={`min-w-0 flex-1 font-mono text-sm ${CONTROL}`}
        readOnly
        dir="ltr"
        // In a dialog this comes before its first field would be focused.
        ref={hasFocus ? focusAtFirst : null}
        aria-label={label}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <Button icon={isCopied ? Check : Copy} about={about} onClick={onCopy}>
        {isCopied ? t('Copied') : t('Copy')}
      </Button>
      <span className="sr-only" role="status">
        {isCopied ? t('Copied') : ''}
      </span>
    </div>
  )
}

const focusAtFirst = (element: HTMLElement | null): void => element?.focus()
