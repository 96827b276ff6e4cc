'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'

type Props = { codes: readonly string[]; onDone: () => void }

/** Shows the recovery codes once, to be copied, printed or written down. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const [isCopied, setIsCopied] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      setIsCopied(true)
    } catch {
      toast.error('This browser did not let us copy. Select the text and copy it yourself.')
    }
  }
  return (
    <div className="stack">
      <h3 ref={head} tabIndex={-1}>
        Keep these recovery codes
      </h3>
      <p>
        Each lets you in once without your phone. They are shown only now: print them, or put them where passwords are.
      </p>
      <ul className="codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row-flex">
        <button type="button" className="btn" onClick={() => void copy()}>
          {isCopied ? <Check className="i" aria-hidden="true" /> : <Copy className="i" aria-hidden="true" />}
          <span role="status">{isCopied ? 'Copied' : 'Copy all'}</span>
        </button>
        <button type="button" className="btn primary" onClick={onDone}>
          I have kept them
        </button>
      </div>
    </div>
  )
}
