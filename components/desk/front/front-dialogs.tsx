import type { Opened } from '#components/desk/front/front-bar.tsx'
import { PutInDialog } from '#components/desk/front/put-in-dialog.tsx'
import { TimeDialog } from '#components/desk/front/time-dialog.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'

type Props = {
  opened: Opened
  front: Composing
  onClose: () => void
  /** Resolves with the reason if the time was refused, otherwise with null. */
  onSet: (at: number) => Promise<string | null>
}

export function FrontDialogs({ opened, front, onClose, onSet }: Props) {
  if (opened?.is === 'time') {
    const set = async (at: number) => {
      const why = await onSet(at)
      if (why === null) onClose()
      return why
    }
    return <TimeDialog onClose={onClose} onSet={set} />
  }
  if (opened?.is !== 'put') return null
  const places = front.places.map((place) => ({
    place,
    label: front.labelOf(place),
    headline: front.storyAt(place)?.headline,
  }))
  const put = (place: string) => {
    onClose()
    front.put(opened.story, place)
  }
  return (
    <PutInDialog
      headline={opened.story.headline}
      first={front.chosen ?? 'lead'}
      places={places}
      onClose={onClose}
      onPut={put}
    />
  )
}
