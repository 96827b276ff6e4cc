'use client'
import { useEffect, useRef } from 'react'
import { useRestoring } from '#components/desk/backups/use-restoring.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { PageTitle } from '#components/desk/parts/bar/page-title.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { msg, t } from '#domain/messages/t.ts'

const STEPS = {
  ending: msg('Requests that are under way are finished.'),
  down: msg('The backup is being restored. Readers see a short page.'),
  up: msg('The newsroom is back.'),
}

/** Shows how far a restore is, and leads to the sign-in, or back to the list if it failed and nobody was signed out. */
export function RestoreProgress() {
  const { step, isLate } = useRestoring()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <PagePart isBusy>
      <PageTitle ref={title}>{t('The newsroom is being restored')}</PageTitle>
      <Progress label={t('The newsroom is being restored')} />
      <p role="status">{t(STEPS[step])}</p>
      <p className={HINT}>
        {isLate
          ? t('This takes long. If it does not end, look at the server’s log.')
          : t('Keep this page open. It leads to the sign-in when all is done.')}
      </p>
    </PagePart>
  )
}
