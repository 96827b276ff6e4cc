'use client'
import { Check, Copy } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

type Props = {
  title: string
  /** Accessible name of the secret: `API key`. */
  label: string
  secret: string
  /** Advice for a person who lost the secret. */
  lost: string
  onClose: () => void
  returnFocus: () => void
  children: ReactNode
}

/** Shows a new key, token or link once, to be copied. */
export function SecretDialog({ title, label, secret, lost, onClose, returnFocus, children }: Props) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setIsCopied(true)
    } catch {
      toast.error(everyScreenWords.errors.notCopied)
    }
  }
  return (
    <FormDialog
      title={title}
      onSubmit={onClose}
      onClose={onClose}
      returnFocus={returnFocus}
      footer={
        <>
          <span className="hint">{lost}</span>
          <button className="btn primary">{everyScreenWords.done}</button>
        </>
      }
    >
      <div className="stack">
        {children}
        <div className="link-line">
          <input
            className="input code"
            readOnly
            aria-label={label}
            value={secret}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className="btn" onClick={() => void copy()}>
            {isCopied ? <Check className="i" aria-hidden="true" /> : <Copy className="i" aria-hidden="true" />}
            <span role="status">{isCopied ? everyScreenWords.copied : everyScreenWords.copy}</span>
          </button>
        </div>
      </div>
    </FormDialog>
  )
}
