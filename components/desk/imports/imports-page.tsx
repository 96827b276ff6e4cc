'use client'
import { stateOf } from '#components/desk/imports/import-state.ts'
import { ImportsFrame } from '#components/desk/imports/imports-frame.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import { t } from '#domain/messages/t.ts'

/** Lists the imports of archives; for admins. */
export function ImportsPage() {
  return (
    <ImportsFrame hasNew>
      <Imports />
    </ImportsFrame>
  )
}

function Imports() {
  const { said } = useNewsroom()
  const first = (
    <ButtonLink kind="primary" href="/desk/imports/new">
      {t('New import')}
    </ButtonLink>
  )
  return (
    <PageBody>
      <List
        isMain
        list={useList(importQueries.list())}
        label={t('The list of imports')}
        columns={[
          {
            name: t('Files'),
            cell: ({ id, name }) => (
              <DeskLink href={`/desk/imports/${id}`} dir="auto" className="inline-block min-h-6">
                {name}
              </DeskLink>
            ),
          },
          { name: t('State'), cell: stateAndTrouble },
          {
            name: t('Begun'),
            hidden: 'narrow',
            cell: ({ createdAt, createdBy }) =>
              createdBy === null
                ? t('{when}, in a terminal', { when: said(createdAt) })
                : t('{when}, by {who}', { when: said(createdAt), who: createdBy }),
          },
        ]}
        empty={{
          title: t('Bring your archive.'),
          how: t(
            'Stories, pages, pictures, bylines and addresses come from WordPress, Ghost, Substack, Markdown files and others. You see a plan first; nothing changes until you start the import, and it can be undone as a whole.',
          ),
          act: first,
        }}
      />
    </PageBody>
  )
}

function stateAndTrouble(one: ImportView): string {
  const state = stateOf(one)
  return one.wanted || one.error === null ? state : t('{state}, stopped with an error', { state })
}
