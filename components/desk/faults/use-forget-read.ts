import { useQueryClient } from '@tanstack/react-query'

/** Tries a screen or panel again without what only closed ones have read, because that may be why it failed. */
export function useForgetRead(retry: () => void): () => void {
  const client = useQueryClient()
  return () => {
    client.removeQueries({ type: 'inactive' })
    retry()
  }
}
