'use client'
import { Check, Copy } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { CONTROL, HINT } from '#components/desk/parts/field/control-look.ts'
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
    <Dialog
      title={title}
      onSubmit={onClose}
      onClose={onClose}
      returnFocus={returnFocus}
      actions={
        <>
          <span className={`flex-1 ${HINT}`}>{lost}</span>
          <Button type="submit" kind="primary">
            {everyScreenWords.done}
          </Button>
        </>
      }
    >
      {children}
      <div className="flex gap-2">
        <input
          className={`min-w-0 flex-1 font-mono text-sm ${CONTROL}`}
          readOnly
          aria-label={label}
          value={secret}
          onFocus={(event) => event.target.select()}
        />
        <Button icon={isCopied ? Check : Copy} onClick={() => void copy()}>
          <span role="status">{isCopied ? everyScreenWords.copied : everyScreenWords.copy}</span>
        </Button>
      </div>
    </Dialog>
  )
}
