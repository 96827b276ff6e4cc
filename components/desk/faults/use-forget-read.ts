import { useQueryClient } from '@tanstack/react-query'

/** Returns a function that drops what only closed screens and panels have read, because it may be why one failed. */
export function useForgetRead(): () => void {
  const client = useQueryClient()
  return () => client.removeQueries({ type: 'inactive' })
}
