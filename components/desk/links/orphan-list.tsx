import { useState } from 'react'
import { useOrphans } from '#components/desk/links/use-links.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import type { Orphan, OrphanKind } from '#domain/article/link-views.ts'

const KINDS: { value: OrphanKind; name: string; what: string; none: string }[] = [
  {
    ...{ value: 'stories', name: 'Stories' },
    what: 'No list but the archive shows these, and no other story leads to them. The oldest come first.',
    none: 'Every story is in a list, or another story leads to it.',
  },
  {
    ...{ value: 'topics', name: 'Topics' },
    what: 'Topics without a public story: readers find no page of theirs.',
    none: 'Every topic has a story.',
  },
  {
    ...{ value: 'authors', name: 'Bylines' },
    what: 'Bylines without a public story.',
    none: 'Every byline has a story.',
  },
  {
    ...{ value: 'sources', name: 'Sources' },
    what: 'Sources without a public story.',
    none: 'Every source has a story.',
  },
]

/** Lists the orphans: stories, topics, bylines and sources that nothing links to. */
export function OrphanList() {
  const [kind, setKind] = useState<OrphanKind>('stories')
  const list = useOrphans(kind)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const told = KINDS.find((one) => one.value === kind) ?? KINDS[0]
  return (
    <div className="links">
      <Segmented label="Kind" value={kind} choices={KINDS} onChoose={setKind} />
      <p className="hint">
        Pictures that nothing shows are under{' '}
        <DeskLink className="link" href="/desk/media">
          Pictures, unused
        </DeskLink>
        .
      </p>
      <ReadingTrouble
        what="The list of orphans"
        error={list.error}
        hasOld={items.length > 0}
        onRetry={() => void list.refetch()}
      />
      {list.isSuccess && <p className="lede">{items.length === 0 && !list.hasNextPage ? told?.none : told?.what}</p>}
      <ul>
        {items.map((one) => (
          <OrphanRow key={one.id} kind={kind} orphan={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <p className="more-line">
          <button type="button" className="btn" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? 'Looking…' : 'Look further'}
          </button>
        </p>
      )}
    </div>
  )
}

function OrphanRow({ kind, orphan: { id, name, path, at } }: { kind: OrphanKind; orphan: Orphan }) {
  const { said } = useNewsroom()
  return (
    <li className="row-flex">
      {kind === 'stories' ? <DeskLink href={`/desk/articles/${id}`}>{name || 'Untitled'}</DeskLink> : <b>{name}</b>}
      <code>{path}</code>
      {at !== null && <span className="dim">out {said(at)}</span>}
    </li>
  )
}
