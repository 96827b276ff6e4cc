'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useCopy } from '#components/desk/parts/field/use-copy.ts'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

type Props = { codes: readonly string[]; onDone: () => void }

/** Shows the recovery codes once, to be copied, printed or written down. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const { isCopied, copy } = useCopy(codes.join('\n'))
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <div className="grid content-start gap-3">
      <h3 ref={head} tabIndex={-1}>
        {words.recovery.title}
      </h3>
      <p>{words.recovery.hint}</p>
      <ul
        className="grid max-w-104 grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 gap-y-1 border-y border-rule py-3"
        aria-label={words.recovery.codes}
      >
        {codes.map((code) => (
          <li key={code}>
            <code className="font-mono text-[1rem] leading-[1.6]">{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={isCopied ? Check : Copy} onClick={copy}>
          {isCopied ? everyScreenWords.copied : words.recovery.copyAll}
        </Button>
        <span className="sr-only" role="status">
          {isCopied ? everyScreenWords.copied : ''}
        </span>
        <Button kind="primary" onClick={onDone}>
          {words.recovery.saved}
        </Button>
      </div>
    </div>
  )
}
