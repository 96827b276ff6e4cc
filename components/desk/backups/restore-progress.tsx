'use client'
import { useEffect, useRef, useState } from 'react'
import { pageAfterRestore } from '#components/desk/backups/after-restore.ts'
import { backupsWords } from '#components/desk/words/backups.ts'

const { restoring: words } = backupsWords
const EVERY_MS = 500
/** Time after which the page says that it takes long. */
const LATE_MS = 120_000

type Step = keyof typeof words.steps

const statusOf = (path: string): Promise<number> =>
  fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status,
    () => 0,
  )

/** Shows how far a restore is, and leads to the sign-in, or back to the list if it failed and nobody was signed out. */
export function RestoreProgress() {
  const { step, isLate } = useRestoring()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className="import-part" aria-busy="true">
      <h2 className="import-title" ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      <progress className="bar-progress" aria-label={words.title} />
      <p role="status">{words.steps[step]}</p>
      <p className="hint">{isLate ? words.late : words.stay}</p>
    </section>
  )
}

function useRestoring(): { step: Step; isLate: boolean } {
  const [step, setStep] = useState<Step>('ending')
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const began = performance.now()
    let wasDown = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const poll = async () => {
      const up = await statusOf('/up')
      const page = pageAfterRestore(up, up === 200 ? await statusOf('/api/me') : 0, wasDown)
      if (page !== null) {
        setStep('up')
        return location.assign(page)
      }
      if (up !== 200) {
        wasDown = true
        setStep('down')
      }
      setLate(performance.now() - began > LATE_MS)
      timer = setTimeout(() => void poll(), EVERY_MS)
    }
    void poll()
    return () => clearTimeout(timer)
  }, [])
  return { step, isLate }
}
