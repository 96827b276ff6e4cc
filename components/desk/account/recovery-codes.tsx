'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

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
      toast.error(everyScreenWords.errors.notCopied)
    }
  }
  return (
    <div className="stack">
      <h3 ref={head} tabIndex={-1}>
        {words.recovery.title}
      </h3>
      <p>{words.recovery.hint}</p>
      <ul className="codes" aria-label={words.recovery.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row-flex">
        <button type="button" className="btn" onClick={() => void copy()}>
          {isCopied ? <Check className="i" aria-hidden="true" /> : <Copy className="i" aria-hidden="true" />}
          <span role="status">{isCopied ? everyScreenWords.copied : words.recovery.copyAll}</span>
        </button>
        <button type="button" className="btn primary" onClick={onDone}>
          {words.recovery.saved}
        </button>
      </div>
    </div>
  )
}
