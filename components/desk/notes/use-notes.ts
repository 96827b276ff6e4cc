import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { Passage } from '#components/desk/notes/passage.ts'
import { noteQueries } from '#components/desk/queries/note-queries.ts'
import { notesWords } from '#components/desk/words/notes.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import type { PersonRef } from '#domain/article/desk-views.ts'

const words = notesWords.errors

/** A note on the whole story has no passage. */
export type NewNote = { body: string; passage: Passage | null }

type Added = { id: number; notTold: PersonRef[] }

/** Somebody who cannot open the story does not learn of it by a mention: the writer is to know. */
export function warnNotNotified({ notTold = [] }: { notTold?: PersonRef[] }): void {
  if (notTold.length > 0) toast.warning(notificationsWords.mention.notTold(notTold.map(({ name }) => name).join(', ')))
}

/**
 * Reads the notes on a story and offers the actions on them. Each action resolves with whether it succeeded and shows a
 * refusal in a toast.
 */
export function useNotes(id: number) {
  const client = useQueryClient()
  const path = `/api/articles/${id}/notes`
  const { data, isError, refetch } = useQuery(noteQueries.ofStory(id))
  const act = async (what: string, send: () => Promise<unknown>): Promise<boolean> => {
    try {
      await send()
    } catch (error) {
      toast.error(`${what} ${error instanceof ApiProblem ? error.title : words.unknown}`)
      return false
    }
    await client.invalidateQueries({ queryKey: noteQueries.ofStory(id).queryKey })
    return true
  }
  const { open, resolved } = useMemo(() => {
    const notes = data?.items ?? []
    return {
      open: notes.filter((note) => note.resolved === null),
      resolved: notes.filter((note) => note.resolved !== null),
    }
  }, [data])
  return {
    /** Open notes in order of creation; the position is the number shown. */
    open,
    resolved,
    isError,
    refetch,
    add: ({ body, passage }: NewNote) =>
      act(words.notAdded, () => api.send<Added>('POST', path, { body, ...passage }).then(warnNotNotified)),
    answer: (note: number, body: string) =>
      act(words.notReplied, () => api.send<Added>('POST', path, { body, answers: note }).then(warnNotNotified)),
    resolve: (note: number, isResolved: boolean) =>
      act(words.notChanged, () => api.send('PUT', `${path}/${note}`, { isResolved })),
  }
}

export type StoryNotes = ReturnType<typeof useNotes>
