import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { onSignedIn } from '#components/desk/saving/signed-in-news.ts'

/**
 * Mounted in the shell: resumes uploads when the connection or the person is back, invalidates the lists of pictures,
 * takes over uploads that another window left behind, and asks before a window closes over files that are not stored.
 */
export function useUploadLine(personId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    const handled = new Set<string>()
    return uploads.subscribe(() => {
      for (const { key, stage } of uploads.snapshot()) {
        if (stage.is !== 'done' || handled.has(key)) continue
        handled.add(key)
        client.setQueryData(mediaQueries.picture(stage.picture.id).queryKey, stage.picture)
        void client.invalidateQueries({ queryKey: mediaQueries.lists })
      }
    })
  }, [client])
  useEffect(() => void uploads.open(personId), [personId])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!uploads.isSafe()) event.preventDefault()
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('online', uploads.lineIsBack, { signal })
    window.addEventListener('beforeunload', ask, { signal })
    signal.addEventListener('abort', onSignedIn(uploads.lineIsBack))
    return () => listening.abort()
  }, [])
}
