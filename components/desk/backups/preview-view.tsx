'use client'
import type { ReactNode } from 'react'
import { BULLETS, KeptPart } from '#components/desk/backups/kept-part.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { PageTitle } from '#components/desk/parts/bar/page-title.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { HINT, WHY } from '#components/desk/parts/field/control-look.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
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
      <PagePart>
        <PageTitle>{words.restoreTo(exactly(madeAt))}</PageTitle>
        <p>{words.from(name, fileSize(bytes))}</p>
        {!isVouchedFor && <p className={HINT}>{words.notVouched}</p>}
        {missingPictures > 0 && <p className={WHY}>{words.missingPictures(missingPictures)}</p>}
        <p>
          <b>{words.lost(lost.changes, exactly(lost.lastAt ?? madeAt))}</b>
        </p>
      </PagePart>
      <Counts {...preview.counts} />
      <Changes {...preview} />
      <KeptPart kept={preview.kept} />
      <PagePart level={3} title={words.means.title}>
        <ul className={BULLETS}>
          {words.means.list.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </PagePart>
    </>
  )
}

function Counts({ now, was }: RestorePreview['counts']) {
  return (
    <PagePart level={3} title={words.counts.title}>
      <div className="max-w-120">
        <List
          list={givenList(OF)}
          label={words.counts.title}
          rowKey={(of) => of}
          columns={[
            { name: words.counts.what, isRowHead: true, cell: (of) => words.counts.of[of] },
            { name: words.counts.now, cell: (of) => words.stories(now[of]) },
            {
              name: words.counts.after,
              cell: (of) => (now[of] === was[of] ? words.stories(was[of]) : <b>{words.stories(was[of])}</b>),
            },
          ]}
          empty={null}
        />
      </div>
    </PagePart>
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
    <PagePart level={3} title={words.changes}>
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
    </PagePart>
  )
}

type PartProps<T> = { title: string; count: number; items: readonly T[]; show: (item: T) => ReactNode }

function Part<T>({ title, count, items, show }: PartProps<T>) {
  if (count === 0) return null
  return (
    <Details title={title} isOpen={count <= 5}>
      <ul>
        {items.map((item, n) => (
          <li key={n}>{show(item)}</li>
        ))}
        {count > items.length && <li className="text-ink-3">{words.more(count - items.length)}</li>}
      </ul>
    </Details>
  )
}
