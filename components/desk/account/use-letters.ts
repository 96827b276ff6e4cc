import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import type { NotificationKind } from '#domain/notifications/notification-kind.ts'

type Choice = { kind: NotificationKind; isMailed: boolean }

/** Reads of which kinds the signed-in person gets letters. */
export const useLetterChoices = () => useQuery(accountQueries.letters())

/** Switches letters of one kind on or off; the switch stays where it was put while the request runs. */
export function useChooseLetters() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (choice: Choice) => api.send('PUT', '/api/me/letters', choice),
    onMutate: async ({ kind, isMailed }) => {
      // Before anything is awaited: the switch would be seen to go back.
      client.setQueryData(
        accountQueries.letters().queryKey,
        (before) =>
          before && { ...before, kinds: before.kinds.map((one) => (one.kind === kind ? { kind, isMailed } : one)) },
      )
      await client.cancelQueries({ queryKey: accountQueries.letters().queryKey })
    },
    onSettled: () => client.invalidateQueries({ queryKey: accountQueries.letters().queryKey }),
  })
}
