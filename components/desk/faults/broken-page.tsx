'use client'
import { useState } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { faultsWords } from '#components/desk/words/faults.ts'

const words = faultsWords.broken

/** A page with a panel that throws, for tests. */
export function BrokenPage() {
  const [clicks, setClicks] = useState(0)
  const [isBroken, setBroken] = useState(false)
  if (isBroken) throw new Error('The page was told to throw.')
  return (
    <>
      <Bar title={words.title} />
      <PageBody>
        <p>{words.about}</p>
        <p className="flex gap-2">
          <Button onClick={() => setClicks(clicks + 1)}>{words.count(clicks)}</Button>
          <Button onClick={() => setBroken(true)}>{words.breakPage}</Button>
        </p>
        <PanelBoundary label={words.panel}>
          <BrokenPanel />
        </PanelBoundary>
      </PageBody>
    </>
  )
}

/** Throws in the browser only, as panels do that cannot show what they have read. */
function BrokenPanel() {
  const isInBrowser = useNow(60_000) !== null
  if (isInBrowser) throw new Error('This panel always throws.')
  return null
}
