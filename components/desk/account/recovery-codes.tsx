'use client'
import { useEffect, useRef } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CopyButton } from '#components/desk/parts/field/copy-button.tsx'
import { t } from '#domain/messages/t.ts'

type Props = { codes: readonly string[]; onDone: () => void }

/** Shows the recovery codes once, to be copied, printed or written down. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <div className="grid content-start gap-3">
      <h3 ref={head} tabIndex={-1}>
        {t('Keep these recovery codes')}
      </h3>
      <p>
        {t(
          'Each signs you in once without your phone. They are shown only now: print them, or save them in your password manager.',
        )}
      </p>
      <ul
        className="grid max-w-104 grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 gap-y-1 border-y border-rule py-3"
        aria-label={t('Recovery codes')}
      >
        {codes.map((code) => (
          <li key={code}>
            <code className="font-mono text-[1rem] leading-[1.6]">{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <CopyButton name={t('Copy all')} text={codes.join('\n')} />
        <Button kind="primary" onClick={onDone}>
          {t('I have saved them')}
        </Button>
      </div>
    </div>
  )
}
