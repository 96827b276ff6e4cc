'use client'
import { useEffect, useRef } from 'react'
import { useRestoring } from '#components/desk/backups/use-restoring.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { PageTitle } from '#components/desk/parts/bar/page-title.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { backupsWords } from '#components/desk/words/backups.ts'

const { restoring: words } = backupsWords

/** Shows how far a restore is, and leads to the sign-in, or back to the list if it failed and nobody was signed out. */
export function RestoreProgress() {
  const { step, isLate } = useRestoring()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <PagePart isBusy>
      <PageTitle ref={title}>{words.title}</PageTitle>
      <Progress label={words.title} />
      <p role="status">{words.steps[step]}</p>
      <p className={HINT}>{isLate ? words.late : words.stay}</p>
    </PagePart>
  )
}
