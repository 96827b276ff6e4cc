import { useState } from 'react'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
import { type Orphan, type OrphanKind, orphanKind } from '#domain/article/links/link-views.ts'
import { msg, t } from '#domain/messages/t.ts'

const KINDS = {
  stories: {
    name: msg('Stories'),
    about: msg('These stories are in no list but the archive, and no other story links to them. Oldest first.'),
    none: msg('Every story is in a list, or another story links to it.'),
  },
  topics: {
    name: msg('Topics'),
    about: msg('Topics without a published story. Readers see no page for them.'),
    none: msg('Every topic has a story.'),
  },
  authors: {
    name: msg('Bylines'),
    about: msg('Bylines without a published story.'),
    none: msg('Every byline has a story.'),
  },
  sources: {
    name: msg('Sources'),
    about: msg('Sources without a published story.'),
    none: msg('Every source has a story.'),
  },
}

/** Lists the orphans: stories, topics, bylines and sources that nothing links to. */
export function OrphanList() {
  const [kind, setKind] = useState<OrphanKind>('stories')
  const list = usePagedList(linkQueries.orphans(kind))
  const { about, none } = KINDS[kind]
  return (
    <PageBody>
      <p>
        <Segmented
          label={t('Kind')}
          value={kind}
          choices={orphanKind.options.map((value) => ({ value, name: t(KINDS[value].name) }))}
          onChoose={setKind}
        />
      </p>
      <p className={HINT}>
        {rich('Unused pictures are under <link>Pictures, unused</link>.', {
          link: (inside) => <DeskLink href="/desk/media">{inside}</DeskLink>,
        })}
      </p>
      {(list.items.length > 0 || list.more !== null) && <p className="max-w-176 text-ink-2">{t(about)}</p>}
      <List
        isMain
        list={list}
        label={t('The list of orphans')}
        columns={[
          { name: t('Kind'), isNameHidden: true, cell: (orphan) => <OrphanCell kind={kind} orphan={orphan} /> },
        ]}
        empty={list.more === null ? { title: t(none), isSmall: true } : null}
        moreName={t('Search further')}
      />
    </PageBody>
  )
}

function OrphanCell({ kind, orphan: { id, name, path, at } }: { kind: OrphanKind; orphan: Orphan }) {
  const { said } = useNewsroom()
  return (
    <div className="flex flex-wrap items-center gap-2 py-1">
      {kind === 'stories' ? <StoryLink id={id} headline={name} /> : <b dir="auto">{name}</b>}
      <code>{path}</code>
      {at !== null && <span className="text-ink-3">{t('published {time}', { time: said(at) }, 'of a story')}</span>}
    </div>
  )
}
