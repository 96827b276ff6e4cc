'use client'
import { useState } from 'react'
import { MergeConflict } from '#components/desk/import-conflicts/merge-conflict.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { conflictQueries } from '#components/desk/queries/conflict-queries.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** Lists the stories that were changed both here and in a newer export, each with its merge page. */
export function ConflictsPage() {
  const { me } = useNewsroom()
  return (
    <>
      <Bar title={t('Changed here and in an import')} />
      {can(me, 'import.merge') ? <Conflicts /> : <Empty title={t('Only editors can merge these stories.')} />}
    </>
  )
}

function Conflicts() {
  const { said } = useNewsroom()
  const list = usePagedList(conflictQueries.list())
  const [merging, setMerging] = useState<number | null>(null)
  return (
    <PageBody>
      {list.items.length > 0 && (
        <p className="max-w-176 text-ink-2">
          {t(
            'A newer export of the old site, or the paper that they were taken in from, has another text for these stories. Nothing was overwritten: choose what stays.',
          )}
        </p>
      )}
      <List
        isMain
        list={list}
        label={t('The stories')}
        columns={[
          {
            name: t('Story'),
            cell: (one) => <StoryLink className="font-semibold" id={one.id} headline={one.headline} />,
          },
          {
            name: t('Edited here'),
            hidden: 'narrow',
            cell: ({ savedBy, savedAt }) =>
              savedBy === null ? said(savedAt) : t('{name}, {time}', { name: savedBy.name, time: said(savedAt) }),
          },
          {
            name: t('Found in'),
            hidden: 'narrow',
            cell: (one) => t('{name}, {time}', { name: one.import, time: said(one.at) }),
          },
        ]}
        actions={(one) => [
          {
            name: t('Merge'),
            label: t('Merge “{headline}”', { headline: nameOfStory(one.headline) }),
            does: () => setMerging(one.id),
          },
        ]}
        empty={{
          title: t('Nothing to merge.'),
          how: t('Stories that a newer export or another paper has changed are listed here.'),
        }}
        moreName={t('Show more')}
      />
      {merging !== null && <MergeConflict key={merging} id={merging} onClose={() => setMerging(null)} />}
    </PageBody>
  )
}
