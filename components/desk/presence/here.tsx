import { Avatar } from '#components/desk/parts/avatar.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { placeWords } from '#components/desk/presence/place.ts'
import type { Present } from '#components/desk/presence/use-presence.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

/** Lists colleagues who have the story open. It informs only; nobody is locked out. */
export function Here({ others, story }: { others: Present[]; story: DeskArticle }) {
  const { minutes } = useNewsroom()
  const places = others.map(({ name, place: at, since }) => {
    const place = placeWords(at, story.document)
    const values = { name, place, since: minutes(since) }
    return place === '' ? t('{name} since {since}', values) : t('{name} in {place} since {since}', values)
  })
  const [first] = others
  return (
    <span
      // It stays for screen readers while nobody is there, and takes no room.
      className="inline-flex flex-none items-center gap-2 text-sm text-ink-2 has-[>[role=status]:empty]:-ms-3"
      title={others.length > 0 ? t('Here now besides you: {people}', { people: places.join('; ') }) : undefined}
    >
      {others.map(({ id, name, tone }) => (
        <Avatar key={id} name={name} tone={tone} />
      ))}
      <span className="whitespace-nowrap slim:sr-only" role="status" aria-label={t('Presence')}>
        {first &&
          t(
            '{others, plural, =0 {{name} is here since {since}} one {{name} and # more are here since {since}} other {{name} and # more are here since {since}}}',
            { name: first.name, others: others.length - 1, since: minutes(first.since) },
          )}
      </span>
      {others.length > 0 && <span className="sr-only">{places.join('; ')}</span>}
    </span>
  )
}
