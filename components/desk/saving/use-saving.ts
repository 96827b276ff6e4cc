import { useEffect, useState, useSyncExternalStore } from 'react'
import { hasUnsaved } from '#components/desk/saving/save-machine.ts'
import type { SaveRunner } from '#components/desk/saving/save-runner.ts'

/**
 * The autosave of one open story: asks before the window closes over unsaved edits, and resumes when the connection is
 * back.
 */
export function useSaving(make: () => SaveRunner) {
  const [runner] = useState(make)
  const saving = useSyncExternalStore(runner.subscribe, runner.snapshot, runner.snapshot)

  useEffect(() => {
    runner.open()
    const end = new AbortController()
    const guard = (event: BeforeUnloadEvent) => {
      if (!hasUnsaved(runner.snapshot().state)) return
      runner.flush()
      event.preventDefault()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') runner.flush()
    }
    window.addEventListener('beforeunload', guard, end)
    window.addEventListener('pagehide', runner.flush, end)
    window.addEventListener('online', runner.flush, end)
    document.addEventListener('visibilitychange', hide, end)
    return () => {
      end.abort()
      runner.close()
    }
  }, [runner])

  return { runner, ...saving }
}
