import { useState } from 'react'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
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
  const list = usePagedList(linkQueries.orphans(kind))
  const { about, none } = words.kinds[kind]
  return (
    <PageBody>
      <p>
        <Segmented label={words.kind} value={kind} choices={KINDS} onChoose={setKind} />
      </p>
      <p className={HINT}>
        {words.pictures.before} <DeskLink href="/desk/media">{words.pictures.link}</DeskLink>
        {words.pictures.after}
      </p>
      {(list.items.length > 0 || list.more !== null) && <p className="max-w-176 text-ink-2">{about}</p>}
      <List
        isMain
        list={list}
        label={words.what}
        rowKey={({ id }) => id}
        columns={[
          { name: words.kind, isNameHidden: true, cell: (orphan) => <OrphanCell kind={kind} orphan={orphan} /> },
        ]}
        empty={list.more === null ? { title: none, isSmall: true } : null}
        moreName={words.more}
      />
    </PageBody>
  )
}

function OrphanCell({ kind, orphan: { id, name, path, at } }: { kind: OrphanKind; orphan: Orphan }) {
  const { said } = useNewsroom()
  return (
    <div className="flex flex-wrap items-center gap-2 py-1">
      {kind === 'stories' ? (
        <DeskLink href={`/desk/articles/${id}`}>{name || linksWords.untitled}</DeskLink>
      ) : (
        <b>{name}</b>
      )}
      <code>{path}</code>
      {at !== null && <span className="text-ink-3">{words.published(said(at))}</span>}
    </div>
  )
}
