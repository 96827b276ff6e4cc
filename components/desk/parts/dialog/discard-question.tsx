import { useEffect, useRef } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { partsWords as words } from '#components/desk/words/parts.ts'

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
        {words.discardQuestion}
      </p>
      <Button ref={keep} onClick={onKeep}>
        {words.keepWriting}
      </Button>
      <Button kind="danger" onClick={onDiscard}>
        {words.discard}
      </Button>
    </>
  )
}
