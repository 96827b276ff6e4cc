import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { t } from '#domain/messages/t.ts'

/** Returns a function that ends the session and shows the sign-in page. */
export function useSignOut(): () => Promise<void> {
  const router = useRouter()
  return async () => {
    try {
      await api.send('POST', '/api/auth/sign-out')
      router.push('/desk/sign-in')
      router.refresh()
    } catch {
      toast.error(t('You are still signed in, because the server did not answer. Try again in a moment.'))
    }
  }
}
