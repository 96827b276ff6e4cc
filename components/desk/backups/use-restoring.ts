import { useEffect, useState } from 'react'
import { pageAfterRestore } from '#components/desk/backups/after-restore.ts'

const EVERY_MS = 500
/** Time after which the page says that it takes long. */
const LATE_MS = 120_000

type Step = 'ending' | 'down' | 'up'

const statusOf = (path: string): Promise<number> =>
  fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status,
    () => 0,
  )

/** Asks how far a restore is, and leaves the page once it has ended. */
export function useRestoring(): { step: Step; isLate: boolean } {
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
