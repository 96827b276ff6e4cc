'use client'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'

type Props = { name: string; secret: string; onClose: () => void; returnFocus: () => void }

/** A key that was just made: shown this once. */
export function ShownKeyDialog({ name, secret, onClose, returnFocus }: Props) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setIsCopied(true)
  }
  return (
    <FormDialog
      title={`The key for ${name}`}
      onSubmit={onClose}
      onClose={onClose}
      returnFocus={returnFocus}
      footer={
        <>
          <span className="hint">Lost? End it and make another.</span>
          <button className="btn primary">Done</button>
        </>
      }
    >
      <div className="stack">
        <p>It is shown only now. The script sends it with each request, in this line:</p>
        <p>
          <code className="code">Authorization: Bearer …</code>
        </p>
        <div className="link-line">
          <input
            className="input code"
            readOnly
            aria-label="API key"
            value={secret}
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
