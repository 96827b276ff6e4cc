import { useRouter, useSearchParams } from 'next/navigation'

/** Which one of a list is open: it stands in the address, so that it can be kept and one comes back to it. */
export function useChosen(path: `/desk/${string}`) {
  const router = useRouter()
  const id = Number(useSearchParams().get('id') ?? 0)
  return {
    id: Number.isSafeInteger(id) && id > 0 ? id : null,
    choose: (next: number | null) => router.replace((next === null ? path : `${path}?id=${next}`) as never),
  }
}
