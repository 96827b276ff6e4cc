import { Avatar } from '#components/desk/parts/avatar.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { placeWords } from '#components/desk/presence/place.ts'
import type { Present } from '#components/desk/presence/use-presence.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

/** Lists colleagues who have the story open. It informs only; nobody is locked out. */
export function Here({ others, story }: { others: Present[]; story: DeskArticle }) {
  const { minutes } = useNewsroom()
  const places = others.map(({ name, place, since }) => {
    const where = placeWords(place, story.document)
    return `${name}${where && ` in ${where}`} since ${minutes(since)}`
  })
  const [first] = others
  const words = first && `${first.name}${others.length > 1 ? ` and ${others.length - 1} more are` : ' is'} here`
  return (
    <span className="here" title={others.length > 0 ? `Here now besides you: ${places.join('; ')}` : undefined}>
      {others.map(({ id, name, tone }) => (
        <Avatar key={id} name={name} tone={tone} />
      ))}
      <span className="here-words" role="status" aria-label="Presence">
        {first && `${words} since ${minutes(first.since)}`}
      </span>
      {others.length > 0 && <span className="hush">{places.join('; ')}</span>}
    </span>
  )
}
