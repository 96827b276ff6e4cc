'use client'
import { useState } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { t } from '#domain/messages/t.ts'

/** A page with a panel that throws, for tests. */
export function BrokenPage() {
  const [clicks, setClicks] = useState(0)
  const [isBroken, setBroken] = useState(false)
  if (isBroken) throw new Error('The page was told to throw.')
  return (
    <>
      <Bar title={t('A broken panel')} />
      <PageBody>
        <p>{t('Only test servers have this page. Its panel throws an error, and the page beside it goes on.')}</p>
        <p className="flex gap-2">
          <Button onClick={() => setClicks(clicks + 1)}>{t('Clicked {n, number} times', { n: clicks })}</Button>
          <Button onClick={() => setBroken(true)}>{t('Break the page')}</Button>
        </p>
        <PanelBoundary label={t('A panel that throws')}>
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
