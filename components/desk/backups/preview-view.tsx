'use client'
import type { ReactNode } from 'react'
import { KeptPart } from '#components/desk/backups/kept-part.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { NewsroomCounts, RestorePreview } from '#domain/upkeep/restore-preview.ts'

const OF = Object.keys(words.counts.of) as (keyof NewsroomCounts)[]

/** Shows the changes that a restore would make. */
export function PreviewView({ preview }: { preview: RestorePreview }) {
  const { exactly } = useNewsroom()
  const { name, madeAt, bytes, isVouchedFor, missingPictures, lost } = preview
  return (
    <>
      <section className="import-part">
        <h2 className="import-title">{words.restoreTo(exactly(madeAt))}</h2>
        <p>{words.from(name, fileSize(bytes))}</p>
        {!isVouchedFor && <p className="hint">{words.notVouched}</p>}
        {missingPictures > 0 && <p className="why">{words.missingPictures(missingPictures)}</p>}
        <p>
          <b>{words.lost(lost.changes, exactly(lost.lastAt ?? madeAt))}</b>
        </p>
      </section>
      <Counts {...preview.counts} />
      <Changes {...preview} />
      <KeptPart kept={preview.kept} />
      <section className="import-part">
        <h3 className="head2">{words.means.title}</h3>
        <ul className="backup-means">
          {words.means.list.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Counts({ now, was }: RestorePreview['counts']) {
  return (
    <section className="import-part" aria-labelledby="backup-counts">
      <h3 className="head2" id="backup-counts">
        {words.counts.title}
      </h3>
      <table className="ledger import-counts">
        <thead>
          <tr>
            <th scope="col">{words.counts.what}</th>
            <th scope="col">{words.counts.now}</th>
            <th scope="col">{words.counts.after}</th>
          </tr>
        </thead>
        <tbody>
          {OF.map((of) => (
            <tr key={of}>
              <th scope="row">{words.counts.of[of]}</th>
              <td>{words.stories(now[of])}</td>
              <td>{now[of] === was[of] ? words.stories(was[of]) : <b>{words.stories(was[of])}</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Changes({ stories, people, settings }: RestorePreview) {
  const { parts } = words
  const count = stories.changed.count + stories.gone.count + stories.back.count + people.gone.count + people.back.count
  const isNothing = count + people.changed.count + settings.length === 0
  const linked = ({ id, headline }: { id: number; headline: string }) => (
    <DeskLink href={`/desk/articles/${id}`}>{headline || everyScreenWords.untitled}</DeskLink>
  )
  return (
    <section className="import-part" aria-labelledby="backup-changes">
      <h3 className="head2" id="backup-changes">
        {words.changes}
      </h3>
      {isNothing && <p>{words.nothingChanges}</p>}
      <Part title={parts.changed(stories.changed.count)} {...stories.changed} show={linked} />
      <Part title={parts.gone(stories.gone.count)} {...stories.gone} show={linked} />
      <Part
        title={parts.back(stories.back.count)}
        {...stories.back}
        show={({ headline }) => headline || everyScreenWords.untitled}
      />
      <Part
        title={parts.peopleGone(people.gone.count)}
        {...people.gone}
        show={(one) => words.person(one.name, everyScreenWords.roles[one.role])}
      />
      <Part
        title={parts.peopleBack(people.back.count)}
        {...people.back}
        show={(one) => words.person(one.name, everyScreenWords.roles[one.role])}
      />
      <Part
        title={parts.peopleChanged(people.changed.count)}
        {...people.changed}
        show={(one) => words.personChanged(one.name, one.now, one.was)}
      />
      <Part title={parts.settings(settings.length)} count={settings.length} items={settings} show={(name) => name} />
    </section>
  )
}

type PartProps<T> = { title: string; count: number; items: readonly T[]; show: (item: T) => ReactNode }

function Part<T>({ title, count, items, show }: PartProps<T>) {
  if (count === 0) return null
  return (
    <details className="import-list" open={count <= 5}>
      <summary>{title}</summary>
      <ul>
        {items.map((item, n) => (
          <li key={n}>{show(item)}</li>
        ))}
        {count > items.length && <li className="dim">{words.more(count - items.length)}</li>}
      </ul>
    </details>
  )
}
