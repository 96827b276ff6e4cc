import { Avatar } from '#components/desk/parts/avatar.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { PersonRef } from '#domain/article/desk-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

/** Lists colleagues who have a story of the list open now. */
export function HereInList({ here: people }: { here: PersonRef[] }) {
  const { me } = useNewsroom()
  const others = people.filter(({ id }) => id !== me.id)
  if (others.length === 0) return null
  const here = t('Here now: {names}', {
    names: saidList(
      others.map(({ name }) => name),
      'commas',
    ),
  })
  return (
    <span className="inline-flex flex-none items-center gap-2 px-[3px]" title={here}>
      {others.map(({ id, name }) => (
        <Avatar key={id} isSmall name={name} tone="p2" />
      ))}
      <span className="sr-only">{here}</span>
    </span>
  )
}
