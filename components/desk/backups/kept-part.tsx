import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { WHY } from '#components/desk/parts/field/control-look.ts'
import { backupsWords } from '#components/desk/words/backups.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'

const { kept: words, more, person } = backupsWords

export const BULLETS = 'grid list-disc gap-1 ps-4'

/** Says what a restore leaves as it is now, and which people have to be checked. */
export function KeptPart({ kept }: { kept: KeptByRestore }) {
  const lines = linesOf(kept)
  const isNothing = lines.length + kept.people.count + kept.unsure.count === 0
  return (
    <PagePart level={3} title={words.title}>
      {!kept.isKnown && <p className={WHY}>{words.notKnown}</p>}
      {kept.isKnown && isNothing && <p>{words.nothing}</p>}
      {lines.length > 0 && (
        <ul className={BULLETS}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <People title={words.unsure(kept.unsure.count)} {...kept.unsure} />
      <People title={words.people(kept.people.count)} {...kept.people} />
    </PagePart>
  )
}

function linesOf({ links, keys, partners, delivered, givenUp, webhooks }: KeptByRestore): string[] {
  const all: [number, string][] = [
    [links, words.links(links)],
    [keys.ended, words.ended(keys.ended, words.keys)],
    [keys.paused, words.paused(keys.paused, words.keys)],
    [partners.ended, words.ended(partners.ended, words.partners)],
    [partners.paused, words.paused(partners.paused, words.partners)],
    [webhooks, words.webhooks(webhooks)],
    [delivered, words.delivered(delivered)],
    [givenUp, words.givenUp(givenUp)],
  ]
  return all.filter(([count]) => count > 0).map(([, line]) => line)
}

function People({ title, count, items }: KeptByRestore['people'] & { title: string }) {
  if (count === 0) return null
  return (
    <Details title={title} isOpen={count <= 5}>
      <ul>
        {items.map(({ name, role }, n) => (
          <li key={n}>{person(name, everyScreenWords.roles[role])}</li>
        ))}
        {count > items.length && <li className="text-ink-3">{more(count - items.length)}</li>}
      </ul>
    </Details>
  )
}
