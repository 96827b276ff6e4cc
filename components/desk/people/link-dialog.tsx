'use client'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import type { NewLink } from '#components/desk/people/use-people.ts'

const LIFE = { invitation: '72 hours', reset: 'an hour' } as const
type Props = NewLink & { onClose: () => void; returnFocus: () => void }

/** A one-time link, shown this once. */
export function LinkDialog({ name, link, purpose, onClose, returnFocus }: Props) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setIsCopied(true)
  }
  return (
    <FormDialog
      title={`A link for ${name}`}
      onSubmit={onClose}
      onClose={onClose}
      returnFocus={returnFocus}
      footer={
        <>
          <span className="hint">Lost? Make a new one; this one then stops.</span>
          <button className="btn primary">Done</button>
        </>
      }
    >
      <div className="stack">
        <p>Pass it on by a way you trust. It works once, for {LIFE[purpose]}, and is shown only now.</p>
        <div className="link-line">
          <input
            className="input code"
            readOnly
            aria-label="One-time link"
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className="btn" onClick={() => void copy()}>
            {isCopied ? <Check className="i" aria-hidden="true" /> : <Copy className="i" aria-hidden="true" />}
            <span role="status">{isCopied ? 'Copied' : 'Copy'}</span>
          </button>
        </div>
      </div>
    </FormDialog>
  )
}
