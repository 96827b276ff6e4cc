'use client'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { ADD_ID } from '#components/desk/taxonomy/add-dialog.tsx'
import type { Saved } from '#components/desk/taxonomy/use-terms.ts'
import { msg, t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

export const TERM_TABS = {
  sections: msg('Sections'),
  topics: msg('Topics'),
  authors: msg('Authors'),
  imported: msg('Imported'),
}

const ADDING_OPEN = { sections: msg('New section…'), topics: msg('New topic…'), authors: msg('New byline…') }

const views = () =>
  (['sections', 'topics', 'authors', 'imported'] as const).map((view) => ({
    view,
    name: t(TERM_TABS[view]),
    href: `/desk/${view}` as const,
  }))

type Props = { saved: Saved; children: ReactNode } & (
  | { noun: TermNoun; onAdd: () => void }
  /** Imported names cannot be added. */
  | { noun: 'imported'; onAdd?: undefined }
)

/** The layout of the pages for sections, topics, bylines and imported names. Only editors can use them. */
export function TermFrame({ saved, children, ...own }: Props) {
  const { me, seconds } = useNewsroom()
  const isEditor = can(me, 'taxonomy.edit')
  return (
    <>
      <Bar
        title={t(TERM_TABS[own.noun])}
        state={
          <SavedState tone={saved.state === 'saved' ? 'saved' : 'saving'}>
            {saved.state === 'saving' && t('saving…')}
            {saved.state === 'saved' && t('saved {time}, live for readers', { time: seconds(saved.at) })}
          </SavedState>
        }
      >
        {isEditor && own.onAdd && (
          <Button kind="primary" id={ADD_ID} icon={Plus} keys="A" onClick={own.onAdd}>
            {t(ADDING_OPEN[own.noun])}
          </Button>
        )}
      </Bar>
      <ViewLinks label={t('The paper')} current={own.noun} views={views()} />
      {isEditor ? (
        children
      ) : (
        <Empty
          title={t('Only editors can change sections, topics and authors.')}
          how={t('In a story you can choose among them, and create a topic that is missing.')}
        />
      )}
    </>
  )
}
