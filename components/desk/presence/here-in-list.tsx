import { Avatar } from '#components/desk/parts/avatar.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { PersonRef } from '#domain/article/desk-views.ts'

/** Lists colleagues who have a story of the list open now. */
export function HereInList({ here }: { here: PersonRef[] }) {
  const { me } = useNewsroom()
  const others = here.filter(({ id }) => id !== me.id)
  if (others.length === 0) return null
  const words = `Here now: ${others.map(({ name }) => name).join(', ')}`
  return (
    <span className="here" title={words}>
      {others.map(({ id, name }) => (
        <Avatar key={id} name={name} tone="p2" />
      ))}
      <span className="hush">{words}</span>
    </span>
  )
}
