import { MapName, MapTable } from '#components/desk/imports/map-table.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { t } from '#domain/messages/t.ts'

type Authors = NonNullable<ImportMap['authors']>
type Props = { authors: Authors; onChange: (authors: Authors) => void }

/** Chooses the byline that each author becomes; two with one name become one. */
export const MapAuthors = ({ authors, onChange }: Props) => (
  <MapTable
    title={t('Authors')}
    rows={authors}
    columns={[t('In the export'), t('Name here'), t('Becomes')]}
    cells={(key, author) => [
      author.drop !== true && (
        <MapName
          label={t('Name of {name}', { name: key })}
          value={author.name ?? ''}
          onChange={(name) => onChange({ ...authors, [key]: { ...author, name } })}
        />
      ),
      <Checkbox
        key="drop"
        name={t('leave out')}
        label={t('Leave out {name}', { name: key })}
        isOn={author.drop === true}
        onChange={(isDropped) =>
          onChange({ ...authors, [key]: isDropped ? { drop: true } : { name: author.name ?? key } })
        }
      />,
    ]}
  />
)
