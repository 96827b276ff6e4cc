'use client'
import { useState } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
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
      <div className="bar">
        <h1>{words.title}</h1>
      </div>
      <p className="lede">{words.about}</p>
      <p className="row-flex">
        <button type="button" className="btn" onClick={() => setClicks(clicks + 1)}>
          {words.count(clicks)}
        </button>
        <button type="button" className="btn" onClick={() => setBroken(true)}>
          {words.breakPage}
        </button>
      </p>
      <PanelBoundary label={words.panel} className="grid min-w-0 gap-6">
        <BrokenPanel />
      </PanelBoundary>
    </>
  )
}

/** Throws in the browser only, as panels do that cannot show what they have read. */
function BrokenPanel() {
  const isInBrowser = useNow(60_000) !== null
  if (isInBrowser) throw new Error('This panel always throws.')
  return null
}
