import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { t } from '#domain/messages/t.ts'

/** Returns a function that ends the session and shows the sign-in page. */
export function useSignOut(): () => Promise<void> {
  return async () => {
    try {
      await api.send('POST', '/api/auth/sign-out')
      // A full page load: it speaks the browser's language again, and nothing of the person stays in memory.
      window.location.assign('/desk/sign-in')
    } catch {
      toast.error(t('You are still signed in, because the server did not answer. Try again in a moment.'))
    }
  }
}
