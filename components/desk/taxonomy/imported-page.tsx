'use client'
import { useDeferredValue, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { taxonomyQueries } from '#components/desk/queries/taxonomy-queries.ts'
import { termQueries } from '#components/desk/queries/term-queries.ts'
import { TermFrame } from '#components/desk/taxonomy/term-frame.tsx'
import { useSaving } from '#components/desk/taxonomy/use-terms.ts'
import type { ImportedName, ImportedNoun } from '#domain/article/fields/imported-name.ts'
import { msg, t } from '#domain/messages/t.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

const NAME_OF = {
  sections: msg('Name of the section {id}'),
  topics: msg('Name of the topic {id}'),
  authors: msg('Name of the byline {id}'),
  sources: msg('Name of the source {id}'),
}

const KIND_NAMES = { sections: msg('Section'), topics: msg('Topic'), authors: msg('Byline'), sources: msg('Source') }

const KINDS: Record<ImportedNoun, { path: (slug: string) => string; desk: (id: number) => `/desk/${string}` }> = {
  sections: { path: sectionPath, desk: (id) => `/desk/sections?id=${id}` },
  topics: { path: topicPath, desk: (id) => `/desk/topics?id=${id}` },
  authors: { path: authorPath, desk: (id) => `/desk/authors?id=${id}` },
  sources: { path: sourcePath, desk: (id) => `/desk/sources/${id}` },
}
const RENEWS = [
  taxonomyQueries.importedLists,
  ...(['sections', 'topics', 'authors', 'sources'] as const).map(taxonomyQueries.lists),
  termQueries.all,
  sourceQueries.all,
]

/** Lists the names that came with an import; a wrong one is renamed in its row. */
export function ImportedPage() {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { saved, act } = useSaving(RENEWS)
  return (
    <TermFrame noun="imported" saved={saved}>
      <Filters label={t('Search imported names')}>
        <SearchBox label={t('Search imported names')} value={typed} onChange={setTyped} />
        <ButtonLink size="small" href="/desk/imports/conflicts">
          {t('Changed here and in an import')}
        </ButtonLink>
      </Filters>
      <PageBody>
        <div className="[&_td]:align-middle">
          <List
            isMain
            list={usePagedList(taxonomyQueries.imported(q))}
            label={t('Imported names')}
            rowKey={({ noun, id }) => `${noun} ${id}`}
            columns={columnsOf(({ noun, id }, name) => act(() => api.send('PUT', `/api/${noun}/${id}`, { name })))}
            empty={{
              title:
                q === ''
                  ? t('No section, topic, byline or source came from an import.')
                  : t('No name contains “{q}”.', { q }),
              how: t('Names that an import creates are listed here, so that you can correct them.'),
            }}
            moreName={t('Show more')}
          />
        </div>
      </PageBody>
    </TermFrame>
  )
}

const columnsOf = (rename: (item: ImportedName, name: string) => Promise<unknown>): Column<ImportedName>[] => [
  {
    name: t('Name'),
    cell: (item) => (
      // The head of the column has the label for the eye.
      <div className="[&_label]:sr-only">
        <SavedField
          label={t(NAME_OF[item.noun], { id: item.importId })}
          hint={item.isFromSlug ? t('The import had no name: this one was made from its address.') : undefined}
          value={item.name}
          maxLength={120}
          isRequired
          onSave={(name) => rename(item, name)}
        />
      </div>
    ),
  },
  {
    name: t('Kind'),
    cell: ({ noun, id }) => (
      <DeskLink
        className="inline-flex min-h-7 items-center font-semibold no-underline hover:underline"
        href={KINDS[noun].desk(id)}
      >
        {t(KIND_NAMES[noun])}
      </DeskLink>
    ),
  },
  { name: t('In the import'), hidden: 'narrow', cell: ({ importId }) => <span dir="auto">{importId}</span> },
  { name: t('Address'), hidden: 'narrow', cell: ({ noun, slug }) => <code>{KINDS[noun].path(slug)}</code> },
]
