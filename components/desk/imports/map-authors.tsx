import { MapName, MapTable } from '#components/desk/imports/map-table.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'

const { map: words } = importsWords
const { columns } = words

type Authors = NonNullable<ImportMap['authors']>
type Props = { authors: Authors; onChange: (authors: Authors) => void }

/** Chooses the byline that each author becomes; two with one name become one. */
export const MapAuthors = ({ authors, onChange }: Props) => (
  <MapTable
    title={words.authors}
    rows={authors}
    columns={[columns.old, columns.name, columns.becomes]}
    cells={(key, author) => [
      author.drop !== true && (
        <MapName
          label={words.nameOf(key)}
          value={author.name ?? ''}
          onChange={(name) => onChange({ ...authors, [key]: { ...author, name } })}
        />
      ),
      <Checkbox
        key="drop"
        name={words.drop}
        label={words.dropOf(key)}
        isOn={author.drop === true}
        onChange={(isDropped) =>
          onChange({ ...authors, [key]: isDropped ? { drop: true } : { name: author.name ?? key } })
        }
      />,
    ]}
  />
)
