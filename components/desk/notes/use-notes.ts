import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import type { Passage } from '#components/desk/notes/passage.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { renew } from '#components/desk/queries/change-now.ts'
import { noteQueries } from '#components/desk/queries/note-queries.ts'
import type { PersonRef, StoryNote } from '#domain/article/desk-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

/** A note without a passage is on the whole story; `answers` is the note that it replies to. */
export type NewNote = { body: string; answers?: number } & Partial<Passage>

const NONE: StoryNote[] = []

/** Somebody who cannot open the story does not learn of it by a mention: the writer is to know. */
export function warnNotNotified({ notTold = [] }: { notTold?: PersonRef[] }): void {
  if (notTold.length > 0)
    toast.warning(
      t(
        '{n, plural, one {{names} cannot open this story and was not told.} other {{names} cannot open this story and were not told.}} Assign it to them, or ask an editor.',
        {
          n: notTold.length,
          names: saidList(
            notTold.map(({ name }) => name),
            'commas',
          ),
        },
      ),
    )
}

/** Reads the notes on a story and offers the actions on them. `add` rejects a refusal, for the form to show it. */
export function useNotes(id: number) {
  const client = useQueryClient()
  const path = `/api/articles/${id}/notes` as const
  const renews = [noteQueries.ofStory(id).queryKey]
  const { data, error, refetch } = useQuery(noteQueries.ofStory(id))
  const { mutateAsync: add } = useMutation({
    mutationFn: (note: NewNote) => api.send<{ notTold: PersonRef[] }>('POST', path, note),
    onSuccess: async (added) => {
      warnNotNotified(added)
      await renew(client, renews)
    },
  })
  const { act: resolve } = useAct({
    send: ({ note, isResolved }: { note: number; isResolved: boolean }) =>
      api.send('PUT', `${path}/${note}`, { isResolved }),
    renews,
  })
  // Open notes in order of creation; the position is the number shown.
  const { open = NONE, resolved = NONE } = useMemo(
    () => Object.groupBy(data?.items ?? [], (note) => (note.resolved === null ? 'open' : 'resolved')),
    [data],
  )
  return { open, resolved, error, hasOld: data !== undefined, retry: refetch, add, resolve }
}

export type StoryNotes = ReturnType<typeof useNotes>
