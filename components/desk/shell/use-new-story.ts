import { createContext, use } from 'react'
import type { Kept } from '#components/desk/saving/journal.ts'

type NewStory = {
  isBusy: boolean
  /** Creates a story and opens it: on the server, or only in this browser while the server cannot be reached. */
  begin: () => void
  /** Opens a stored text whose story does not exist on the server, as a new story to be created. */
  goOn: (kept: Kept) => void
}

export const NewStoryContext = createContext<NewStory | null>(null)

export function useNewStory(): NewStory {
  const value = use(NewStoryContext)
  if (!value) throw new Error('Stories begin inside the shell.')
  return value
}
