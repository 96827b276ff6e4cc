import { useEffect, useRef } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { t } from '#domain/messages/t.ts'

type Props = { onKeep: () => void; onDiscard: () => void }

/** Asks before a dialog closes over what was written. The focus returns to the field when it is answered or left. */
export function DiscardQuestion({ onKeep, onDiscard }: Props) {
  const keep = useRef<HTMLButtonElement>(null)
  const giveBack = useOpener()
  const returns = useRef(giveBack)
  useEffect(() => {
    keep.current?.focus()
    const back = returns.current
    return () => back(new Event('answered'))
  }, [])
  return (
    <>
      <p className="flex-1" role="alert">
        {t('Close without saving?')}
      </p>
      <Button ref={keep} onClick={onKeep}>
        {t('Keep writing')}
      </Button>
      <Button kind="danger" onClick={onDiscard}>
        {t('Discard')}
      </Button>
    </>
  )
}
