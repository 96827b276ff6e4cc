import { useEffect, useState, useSyncExternalStore } from 'react'
import { hasUnsaved } from '#components/desk/saving/save-machine.ts'
import { type OnSaved, SaveRunner } from '#components/desk/saving/save-runner.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

/** The saving of one opened story; guards the window while words are unsaved, and sends again when the line is back. */
export function useSaving(article: DeskArticle, onSaved: OnSaved) {
  const [runner] = useState(() => new SaveRunner(article, onSaved))
  const saving = useSyncExternalStore(runner.subscribe, runner.snapshot, runner.snapshot)

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (!hasUnsaved(runner.snapshot().state)) return
      runner.flush()
      event.preventDefault()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') runner.flush()
    }
    window.addEventListener('beforeunload', guard)
    window.addEventListener('online', runner.flush)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('beforeunload', guard)
      window.removeEventListener('online', runner.flush)
      document.removeEventListener('visibilitychange', hide)
      runner.dispose()
    }
  }, [runner])

  return { runner, ...saving }
}
