import { useState } from 'react'
import { useOrphans } from '#components/desk/links/use-links.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { linksWords } from '#components/desk/words/links.ts'
import type { Orphan, OrphanKind } from '#domain/article/links/link-views.ts'

const words = linksWords.orphans
const KINDS = (['stories', 'topics', 'authors', 'sources'] as const).map((value) => ({
  value,
  name: words.kinds[value].name,
}))

/** Lists the orphans: stories, topics, bylines and sources that nothing links to. */
export function OrphanList() {
  const [kind, setKind] = useState<OrphanKind>('stories')
  const list = useOrphans(kind)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const { about, none } = words.kinds[kind]
  return (
    <div className="links">
      <Segmented label={words.kind} value={kind} choices={KINDS} onChoose={setKind} />
      <p className="hint">
        {words.pictures.before}{' '}
        <DeskLink className="link" href="/desk/media">
          {words.pictures.link}
        </DeskLink>
        {words.pictures.after}
      </p>
      <ReadingTrouble
        what={words.what}
        error={list.error}
        hasOld={items.length > 0}
        onRetry={() => void list.refetch()}
      />
      {list.isSuccess && <p className="lede">{items.length === 0 && !list.hasNextPage ? none : about}</p>}
      <ul>
        {items.map((one) => (
          <OrphanRow key={one.id} kind={kind} orphan={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <p className="more-line">
          <button type="button" className="btn" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? words.searching : words.more}
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
      {kind === 'stories' ? (
        <DeskLink href={`/desk/articles/${id}`}>{name || linksWords.untitled}</DeskLink>
      ) : (
        <b>{name}</b>
      )}
      <code>{path}</code>
      {at !== null && <span className="dim">{words.published(said(at))}</span>}
    </li>
  )
}
