import { backupsWords } from '#components/desk/words/backups.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'

const { kept: words, more, person } = backupsWords

/** Says what a restore leaves as it is now, and which people have to be checked. */
export function KeptPart({ kept }: { kept: KeptByRestore }) {
  const lines = linesOf(kept)
  const isNothing = lines.length + kept.people.count + kept.unsure.count === 0
  return (
    <section className="import-part" aria-labelledby="backup-kept">
      <h3 className="head2" id="backup-kept">
        {words.title}
      </h3>
      {!kept.isKnown && <p className="why">{words.notKnown}</p>}
      {kept.isKnown && isNothing && <p>{words.nothing}</p>}
      {lines.length > 0 && (
        <ul className="backup-means">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <People title={words.unsure(kept.unsure.count)} {...kept.unsure} />
      <People title={words.people(kept.people.count)} {...kept.people} />
    </section>
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
    <details className="import-list" open={count <= 5}>
      <summary>{title}</summary>
      <ul>
        {items.map(({ name, role }, n) => (
          <li key={n}>{person(name, everyScreenWords.roles[role])}</li>
        ))}
        {count > items.length && <li className="dim">{more(count - items.length)}</li>}
      </ul>
    </details>
  )
}
