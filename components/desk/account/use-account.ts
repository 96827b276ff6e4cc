import { useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { renew } from '#components/desk/queries/change-now.ts'

/** Keys of what may change with the signed-in person's account. */
export const ACCOUNT_KEYS = [
  accountQueries.secondFactor().queryKey,
  accountQueries.sessions().queryKey,
  accountQueries.apiKeys().queryKey,
]

/**
 * Sends a form that changes the account to a route below `/api`: the account is read again, also after a refusal, and
 * `said` is the sentence of a success.
 */
export function useSendAccount<Body extends object, Answer = unknown>(path: string, said?: string) {
  const client = useQueryClient()
  return async (body: Body): Promise<Answer> => {
    try {
      const answer = await api.send<Answer>('POST', `/api/${path}`, body)
      if (said !== undefined) toast(said)
      return answer
    } finally {
      await renew(client, ACCOUNT_KEYS)
    }
  }
}
