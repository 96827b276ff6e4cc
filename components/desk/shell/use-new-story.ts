import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'

/** Begins a story and opens it. */
export function useNewStory() {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const begin = async () => {
    if (isBusy) return
    setBusy(true)
    try {
      const story = await api.send<{ id: number }>('POST', '/api/articles', { headline: '' })
      router.push(`/desk/articles/${story.id}` as never)
    } catch (error) {
      toast.error(error instanceof ApiProblem ? `No story was begun. ${error.title}` : 'No story was begun.')
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, begin: () => void begin() }
}
