'use client'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { SavedText } from '#components/desk/taxonomy/saved-text.tsx'
import type { ImportedName, ImportedNoun } from '#domain/article/imported-name.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

const KINDS: Record<
  ImportedNoun,
  { name: string; path: (slug: string) => string; desk: (id: number) => `/desk/${string}` }
> = {
  sections: { name: 'Section', path: sectionPath, desk: (id) => `/desk/sections?id=${id}` },
  topics: { name: 'Topic', path: topicPath, desk: (id) => `/desk/topics?id=${id}` },
  authors: { name: 'Byline', path: authorPath, desk: (id) => `/desk/authors?id=${id}` },
  sources: { name: 'Source', path: sourcePath, desk: (id) => `/desk/sources/${id}` },
}

type Props = { items: ImportedName[]; onRename: (item: ImportedName, name: string) => Promise<void> }

/** One row for each name, each saved by itself. */
export function ImportedRows({ items, onRename }: Props) {
  return (
    <table className="ledger paper-list">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col" className="hide-s">
            In the import
          </th>
          <th scope="col" className="hide-s">
            Address
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const { name: kind, path, desk } = KINDS[item.noun]
          return (
            <tr key={`${item.noun} ${item.id}`}>
              <td className="rename">
                <SavedText
                  label={`Name of the ${kind.toLowerCase()} ${item.importId}`}
                  {...(item.isFromSlug && { hint: 'The import had no name: this one was made from its address.' })}
                  value={item.name}
                  maxLength={120}
                  isRequired
                  onSave={(name) => onRename(item, name)}
                />
              </td>
              <td>
                <DeskLink href={desk(item.id)}>{kind}</DeskLink>
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
