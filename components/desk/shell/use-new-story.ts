import { createContext, use } from 'react'
import type { Kept } from '#components/desk/saving/journal.ts'

type NewStory = {
  isBusy: boolean
  /** Begins a story and opens it: on the server, or in this browser alone while that cannot be reached. */
  begin: () => void
  /** Opens what this browser kept of a story that the server has not, or no longer, as a story that is still to be made. */
  goOn: (kept: Kept) => void
}

export const NewStoryContext = createContext<NewStory | null>(null)

export function useNewStory(): NewStory {
  const value = use(NewStoryContext)
  if (!value) throw new Error('Stories begin inside the shell.')
  return value
}
