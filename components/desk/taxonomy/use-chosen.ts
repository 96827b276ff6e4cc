import { useRouter, useSearchParams } from 'next/navigation'

/** The selected item's id in the address, so that it can be bookmarked and Back works. */
export function useChosen(path: `/desk/${string}`) {
  const router = useRouter()
  const id = Number(useSearchParams().get('id') ?? 0)
  return {
    id: Number.isSafeInteger(id) && id > 0 ? id : null,
    choose: (next: number | null) => router.replace((next === null ? path : `${path}?id=${next}`) as never),
  }
}
