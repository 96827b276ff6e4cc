'use client'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { ImportedName, ImportedNoun } from '#domain/article/fields/imported-name.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

const { columns, imported: words } = taxonomyWords
const KINDS: Record<ImportedNoun, { path: (slug: string) => string; desk: (id: number) => `/desk/${string}` }> = {
  sections: { path: sectionPath, desk: (id) => `/desk/sections?id=${id}` },
  topics: { path: topicPath, desk: (id) => `/desk/topics?id=${id}` },
  authors: { path: authorPath, desk: (id) => `/desk/authors?id=${id}` },
  sources: { path: sourcePath, desk: (id) => `/desk/sources/${id}` },
}

type Props = { items: ImportedName[]; onRename: (item: ImportedName, name: string) => Promise<void> }

/** One row for each name, each saved by itself. */
export function ImportedRows({ items, onRename }: Props) {
  return (
    <table className="ledger paper-list">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col" className="hide-s">
            {columns.importId}
          </th>
          <th scope="col" className="hide-s">
            {columns.address}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const { path, desk } = KINDS[item.noun]
          return (
            <tr key={`${item.noun} ${item.id}`}>
              <td className="rename">
                <SavedField
                  label={words.nameOf[item.noun](item.importId)}
                  {...(item.isFromSlug && { hint: words.fromAddress })}
                  value={item.name}
                  maxLength={120}
                  isRequired
                  onSave={(name) => onRename(item, name)}
                />
              </td>
              <td>
                <DeskLink href={desk(item.id)}>{words.kinds[item.noun]}</DeskLink>
              </td>
              <td className="hide-s" dir="auto">
                {item.importId}
              </td>
              <td className="hide-s">
                <code>{path(item.slug)}</code>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
